using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Database;
using VssId.Backend.Events;
using VssId.Backend.Messages;
using VssId.Backend.Registrations;
using VssId.Backend.Registrations.Printing;

namespace VssId.Backend.Officers;

/// <summary>Shows officers a registration, and does what they decide. Every look, every picture and every step is written down; of two officers at once one has the effect.</summary>
internal sealed class RegistrationJudge(
    BackendContext context,
    Work work,
    RegistrationBook book,
    PhotoBox photos,
    PaperDesk paper,
    FormPrinter printer,
    AccountOpening accounts,
    RegistrationFiling filing,
    EventBook events,
    Outbox outbox,
    AuditTrail audit,
    TimeProvider clock,
    IOptions<RegistrationOptions> options)
{
    private static readonly long NoticeFor = TimeSpan.FromDays(1).Milliseconds();

    /// <summary>States of registrations that wait for officers.</summary>
    public static readonly RegistrationState[] Waiting = [RegistrationState.Filed, RegistrationState.InHand];

    /// <summary>Looks at a registration that was filed; null when there is none.</summary>
    public async Task<RegistrationLook?> LookAsync(OfficerOnDuty officer, Guid id, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        if (await FiledAsync(id, cancellationToken) is not { Content: { } content } row)
        {
            return null;
        }

        var declaration = book.OpenContent(content, id);
        var person = await context.People.AsNoTracking().SingleOrDefaultAsync(each => each.Id == row.PersonId, cancellationToken);
        var holder = row.OfficerId == 0 ? null : await context.Officers.Where(each => each.Id == row.OfficerId).Select(each => each.FullName).SingleOrDefaultAsync(cancellationToken);
        var office = declaration.Form is { } form ? await context.Offices.Where(each => each.Code == form.OfficeCode).Select(each => each.Name).SingleOrDefaultAsync(cancellationToken) : null;
        var hasAccount = await accounts.HasAccountAsync(row.PersonId, cancellationToken);
        await WriteDownAsync(officer, "look at registration", row, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new RegistrationLook(
            id,
            declaration.Code,
            row.State,
            row.Channel,
            Clock.Time(row.FiledAt),
            Clock.Time(row.AnswerBy),
            row.ChangedAt.ToString(CultureInfo.InvariantCulture),
            holder,
            row.OfficerId == officer.Id,
            declaration.Form,
            person,
            hasAccount,
            office,
            KindsOf(declaration.Photos),
            declaration.Reason,
            declaration.Document,
            declaration.PaperAt == 0 ? null : Clock.Time(declaration.PaperAt));
    }

    /// <summary>A picture of a registration, a JPEG; null when there is none.</summary>
    public async Task<byte[]?> PhotoAsync(OfficerOnDuty officer, Guid id, PhotoKind kind, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        if (await FiledAsync(id, cancellationToken) is not { Content: { } content } row
            || book.OpenContent(content, id).Photos is not { } set
            || IdOf(set, kind) is not { } photo
            || await photos.ReadAsync(id, photo, cancellationToken) is not { } picture)
        {
            return null;
        }

        await WriteDownAsync(officer, $"look at picture {kind}", row, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return picture;
    }

    /// <summary>The declaration on paper, a PDF; null when there is none.</summary>
    public async Task<byte[]?> PrintAsync(OfficerOnDuty officer, Guid id, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        if (await FiledAsync(id, cancellationToken) is not { } row || await paper.DataOfAsync(row, cancellationToken) is not { } data)
        {
            return null;
        }

        await WriteDownAsync(officer, "print declaration", row, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return printer.Print(data);
    }

    /// <summary>Takes a step with a registration that stands as the officer saw it; what has no effect is dropped whole.</summary>
    public async Task<RegistrationResult> DecideAsync(OfficerOnDuty officer, Guid id, RegistrationStep step, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        var result = await StepAsync(officer, id, step, cancellationToken);
        if (result is RegistrationResult.Done)
        {
            await work.CommitAsync(cancellationToken);
        }
        else
        {
            // How it stands now is shown next, in a transaction of its own.
            await work.DisposeAsync();
        }

        return result;
    }

    private async Task<RegistrationResult> StepAsync(OfficerOnDuty officer, Guid id, RegistrationStep step, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        if (await FiledAsync(id, cancellationToken) is not { Content: { } content } row)
        {
            return RegistrationResult.Unknown;
        }

        var declaration = book.OpenContent(content, id);
        var isTaking = step.Decision is RegistrationDecision.Take;
        var state = StateOf(step.Decision);
        var from = isTaking ? Waiting : [RegistrationState.InHand];
        var said = book.Seal(
            declaration with
            {
                Reason = isTaking ? declaration.Reason : step.Reason,
                Document = step.Document ?? declaration.Document,
                PaperAt = step.HasPaper && declaration.PaperAt == 0 ? now : declaration.PaperAt,
            },
            id);
        var (changedAt, seen, expiresAt) = (Math.Max(now, step.Seen + 1), step.Seen, state is RegistrationState.MoreNeeded or RegistrationState.Refused ? now + options.Value.Reopening.Milliseconds() : long.MaxValue);
        // Whoever takes one takes it from whoever has it; whoever decides has it.
        if (await context.Registrations
            .Where(each => each.Id == id && each.ChangedAt == seen && from.Contains(each.State) && (isTaking ? each.OfficerId != officer.Id || each.State != RegistrationState.InHand : each.OfficerId == officer.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(each => each.State, state)
                    .SetProperty(each => each.OfficerId, officer.Id)
                    .SetProperty(each => each.ChangedAt, changedAt)
                    .SetProperty(each => each.ExpiresAt, expiresAt)
                    .SetProperty(each => each.Content, said),
                cancellationToken) != 1)
        {
            return RegistrationResult.Outdated;
        }

        if (!isTaking && await FollowAsync(row, declaration, state, step.Reason, now, cancellationToken) is var result and not RegistrationResult.Done)
        {
            return result;
        }

        await WriteDownAsync(officer, WhatOf(step), row, cancellationToken);
        return RegistrationResult.Done;
    }

    /// <summary>Does what was decided, and tells the citizen in the conversation, by text and by e-mail.</summary>
    private async Task<RegistrationResult> FollowAsync(RegistrationRow row, FiledDeclaration declaration, RegistrationState state, string? reason, long now, CancellationToken cancellationToken)
    {
        var form = declaration.Form!;
        var conversation = book.OpenConversation(row.Conversation, row.Id);
        if (state is RegistrationState.Approved)
        {
            var person = await context.People.AsNoTracking().SingleAsync(each => each.Id == row.PersonId, cancellationToken);
            var draft = book.OpenDraft(row.Draft!, row.Id);
            var opened = new OpenedAccount(person, form.Phone, form.Email, draft.ConsentVersion, draft.ConsentAt, draft.ConsentChannel);
            if (await accounts.OpenAsync(opened, new Place(row.Channel, conversation, row.Channel), cancellationToken) is not { } account)
            {
                return await accounts.HasAccountAsync(person.Id, cancellationToken) ? RegistrationResult.HasAccount : RegistrationResult.PhoneTaken;
            }

            await filing.CloseAsync(row.Id, declaration.Code, person.Id, account, cancellationToken);
        }
        else
        {
            await outbox.PutAsync(form.Phone, RegistrationText.Of(state, declaration.Code), now, now + NoticeFor, cancellationToken);
            var (subject, text) = RegistrationText.ByEmail(state, declaration.Code);
            await outbox.PutEmailAsync(form.Email, subject, text, now, now + NoticeFor, cancellationToken);
        }

        await events.PutAsync(
            EventTypes.RegistrationDecided, row.Channel, conversation, new RegistrationDecided(declaration.Code, state, reason), BackendJson.Default.RegistrationDecided, cancellationToken);
        return RegistrationResult.Done;
    }

    private Task<RegistrationRow?> FiledAsync(Guid id, CancellationToken cancellationToken) =>
        context.Registrations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.State != RegistrationState.Draft && row.Content != null, cancellationToken);

    private async Task WriteDownAsync(OfficerOnDuty officer, string what, RegistrationRow row, CancellationToken cancellationToken) =>
        await audit.WriteAsync(AuditEntry.OfOfficer(officer.Id, what, "registration", row.AccountId, row.PersonId), cancellationToken);

    private static IReadOnlyList<PhotoKind> KindsOf(PhotoSet? photos) => photos switch
    {
        null => [],
        { Back: null } => [PhotoKind.Portrait, PhotoKind.Front],
        _ => [PhotoKind.Portrait, PhotoKind.Front, PhotoKind.Back],
    };

    private static Guid? IdOf(PhotoSet photos, PhotoKind kind) => kind switch
    {
        PhotoKind.Portrait => photos.Portrait,
        PhotoKind.Front => photos.Front,
        _ => photos.Back,
    };

    private static RegistrationState StateOf(RegistrationDecision decision) => decision switch
    {
        RegistrationDecision.Take => RegistrationState.InHand,
        RegistrationDecision.AskMore => RegistrationState.MoreNeeded,
        RegistrationDecision.Refuse => RegistrationState.Refused,
        _ => RegistrationState.Approved,
    };

    private static string WhatOf(RegistrationStep step) => step.Decision switch
    {
        RegistrationDecision.Take => "take registration",
        RegistrationDecision.AskMore => "ask for more",
        RegistrationDecision.Refuse => "refuse registration",
        _ => $"approve registration by {step.Document}",
    };
}
