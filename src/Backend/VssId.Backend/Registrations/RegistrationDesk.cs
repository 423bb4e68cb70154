using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Database;
using VssId.Backend.Files;
using VssId.Backend.People;
using VssId.Backend.Secrets;

namespace VssId.Backend.Registrations;

/// <summary>Keeps registrations that are being written, and hands them from one conversation to another, in the transaction of the request.</summary>
internal sealed class RegistrationDesk(
    BackendContext context,
    Work work,
    RegistrationBook book,
    PhotoBox photos,
    TryCounter tries,
    ChallengeDesk challenges,
    AuditTrail audit,
    BackendKeys keys,
    RandomNumberGenerator random,
    TimeProvider clock,
    IOptions<RegistrationOptions> options)
{
    /// <summary>States in which a citizen may write.</summary>
    public static readonly RegistrationState[] Writable = [RegistrationState.Draft, RegistrationState.MoreNeeded, RegistrationState.Refused];

    /// <summary>Begins a registration in a conversation, or goes on with the one that is open there.</summary>
    public async Task<BegunRegistration> BeginAsync(RegistrationStart start, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var place = keys.NameOfPlace(start.Place.Channel, start.Place.Conversation);
        var until = now + options.Value.DraftLife.Milliseconds();
        if (await OpenIn(place, now).FirstOrDefaultAsync(cancellationToken) is { Draft: { } kept } open)
        {
            var draft = book.OpenDraft(kept, open.Id);
            if (draft.Phone == start.Phone || open.State is RegistrationState.Draft)
            {
                // Another phone while nothing is filed: it was put right.
                var expiresAt = open.State is RegistrationState.Draft ? until : open.ExpiresAt;
                var changed = book.Seal(draft with { Phone = start.Phone, ConsentVersion = start.ConsentVersion, ConsentAt = now, ConsentChannel = start.Place.Channel }, open.Id);
                await context.Registrations.Where(row => row.Id == open.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Draft, changed).SetProperty(row => row.ChangedAt, now).SetProperty(row => row.ExpiresAt, expiresAt), cancellationToken);
                return new BegunRegistration(open.Id, Clock.Time(expiresAt));
            }
        }

        var id = random.Id();
        context.Registrations.Add(new RegistrationRow
        {
            Id = id,
            State = RegistrationState.Draft,
            Channel = start.Place.Channel,
            Place = place,
            Conversation = book.SealConversation(start.Place.Conversation, id),
            Draft = book.Seal(new RegistrationDraft(start.Phone, start.ConsentVersion, now, start.Place.Channel, new Dictionary<string, string>(StringComparer.Ordinal)), id),
            ChangedAt = now,
            ExpiresAt = until,
        });
        await context.SaveChangesAsync(cancellationToken);
        return new BegunRegistration(id, Clock.Time(until));
    }

    /// <summary>The registration that is open in a conversation.</summary>
    public async Task<OpenRegistration> AskAsync(RegistrationQuestion question, CancellationToken cancellationToken)
    {
        var place = keys.NameOfPlace(question.Place.Channel, question.Place.Conversation);
        return await OpenIn(place, clock.Milliseconds()).FirstOrDefaultAsync(cancellationToken) is { Draft: { } draft } row
            ? new OpenRegistration(row.Id, row.State, Masking.Phone(book.OpenDraft(draft, row.Id).Phone), row.Content is { } content ? book.OpenContent(content, row.Id).Reason : null)
            : new OpenRegistration(Id: null, State: null, Phone: null, Reason: null);
    }

    /// <summary>Keeps the answers; null when there is no such registration in the conversation.</summary>
    public async Task<BegunRegistration?> KeepAsync(Guid id, RegistrationAnswers answers, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        if (await FindAsync(id, answers.Place, cancellationToken) is not { Draft: { } draft } row)
        {
            return Nothing<BegunRegistration>();
        }

        var changed = book.Seal(book.OpenDraft(draft, id) with { Answers = answers.Answers }, id);
        var expiresAt = row.State is RegistrationState.Draft ? now + options.Value.DraftLife.Milliseconds() : row.ExpiresAt;
        await context.Registrations.Where(each => each.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(each => each.Draft, changed).SetProperty(each => each.ChangedAt, now).SetProperty(each => each.ExpiresAt, expiresAt), cancellationToken);
        await photos.TakeUpAsync(id, row.Place, answers.Photos, cancellationToken);
        return new BegunRegistration(id, Clock.Time(expiresAt));
    }

    /// <summary>Sends a code to the phone of a registration; null when there is no such registration in the conversation.</summary>
    public async Task<StartOutcome?> StartCodeAsync(Guid id, RegistrationCodeRequest request, CancellationToken cancellationToken) =>
        await FindAsync(id, request.Place, cancellationToken) is null
            ? Nothing<StartOutcome>()
            : await challenges.StartAsync(NameOf(id), ChallengePurpose.Registration, request.Phone, request.Place, cancellationToken);

    /// <summary>Proves the phone of a registration with a code that was right; null when there is no such registration or code.</summary>
    public async Task<ProvenPhone?> ProveAsync(Guid id, RegistrationProof proof, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, proof.Place, cancellationToken) is not { Draft: { } draft } row
            || await challenges.SpendAsync(proof.Challenge, ChallengePurpose.Registration, NameOf(id), row.Place, cancellationToken) is not { NewPhone: { } phone })
        {
            return Nothing<ProvenPhone>();
        }

        var proven = book.NameOfPhone(id, phone);
        var changed = book.Seal(book.OpenDraft(draft, id) with { Phone = phone }, id);
        await context.Registrations.Where(each => each.Id == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.ProvenPhone, proven).SetProperty(each => each.Draft, changed), cancellationToken);
        return new ProvenPhone(phone);
    }

    /// <summary>Gives out a hand-over code; the one before is void. Null when there is no such registration in the conversation.</summary>
    public async Task<HandOver?> HandOverAsync(Guid id, HandOverWish wish, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, wish.Place, cancellationToken) is null)
        {
            return Nothing<HandOver>();
        }

        var until = clock.Milliseconds() + options.Value.HandOver.Milliseconds();
        string code;
        byte[] name;
        do
        {
            code = book.NewHandOver();
            name = book.NameOfHandOver(code);
        }
        while (await context.Registrations.AnyAsync(row => row.HandOver == name, cancellationToken));

        await context.Registrations.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.HandOver, name).SetProperty(row => row.HandOverUntil, until), cancellationToken);
        return new HandOver(code, Clock.Time(until));
    }

    /// <summary>Sends a code to the phone of a registration that is to be gone on with in this conversation (R52).</summary>
    /// <returns>How the code was started, with the phone; without either the tries that are left.</returns>
    public async Task<(StartOutcome? Started, string? Phone, int TriesLeft)> OpenAsync(RegistrationOpening opening, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var place = keys.NameOfPlace(opening.Place.Channel, opening.Place.Conversation);
        RegistrationRow? found;
        if (opening.Code is { } code)
        {
            var most = options.Value.Tries;
            if (await tries.PayAsync(RegistrationForms.IsHandOver(code) ? "hand-overs of source" : "file codes of source", opening.Place, most, cancellationToken) is not (var name, var paid))
            {
                work.Refuse();
                return (null, null, 0);
            }

            found = await (RegistrationForms.IsHandOver(code) ? ByHandOver(book.NameOfHandOver(code), now) : ByFile(book.NameOfFile(code), now)).SingleOrDefaultAsync(cancellationToken);
            await tries.GiveBackAsync(name, found is null ? 0 : 1, cancellationToken);
            if (found is null)
            {
                return (null, null, most - paid);
            }
        }
        else
        {
            found = await OpenIn(place, now).FirstOrDefaultAsync(cancellationToken);
        }

        if (found is not { Draft: { } draft })
        {
            work.Refuse();
            return (null, null, options.Value.Tries);
        }

        var phone = book.OpenDraft(draft, found.Id).Phone;
        var started = await challenges.StartAsync(NameOf(found.Id), ChallengePurpose.Draft, phone, opening.Place, cancellationToken);
        if (started is StartOutcome.Started { Challenge.Id: var challenge })
        {
            await context.Registrations.Where(row => row.Id == found.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Opening, challenge), cancellationToken);
        }

        return (started, Masking.Phone(phone), 0);
    }

    /// <summary>Moves a registration into a conversation, after a right code; what was open there before, and is not filed, gives way. Null when the code opens none.</summary>
    public async Task<TakenRegistration?> TakeAsync(RegistrationTaking taking, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var place = keys.NameOfPlace(taking.Place.Channel, taking.Place.Conversation);
        if (await context.Registrations.AsNoTracking().SingleOrDefaultAsync(row => row.Opening == taking.Challenge && row.ExpiresAt > now && Writable.Contains(row.State), cancellationToken) is not { Draft: { } kept } found
            || await challenges.SpendAsync(taking.Challenge, ChallengePurpose.Draft, NameOf(found.Id), place, cancellationToken) is not { NewPhone: { } phone })
        {
            return Nothing<TakenRegistration>();
        }

        await context.Registrations.Where(row => row.Place == place && row.Id != found.Id && row.State == RegistrationState.Draft).ExecuteDeleteAsync(cancellationToken);
        var conversation = book.SealConversation(taking.Place.Conversation, found.Id);
        var proven = book.NameOfPhone(found.Id, phone);
        var expiresAt = found.State is RegistrationState.Draft ? now + options.Value.DraftLife.Milliseconds() : found.ExpiresAt;
        await context.Registrations.Where(row => row.Id == found.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Place, place)
                .SetProperty(row => row.Channel, taking.Place.Channel)
                .SetProperty(row => row.Conversation, conversation)
                .SetProperty(row => row.ProvenPhone, proven)
                .SetProperty(row => row.HandOver, (byte[]?)null)
                .SetProperty(row => row.HandOverUntil, 0)
                .SetProperty(row => row.Opening, (Guid?)null)
                .SetProperty(row => row.ChangedAt, now)
                .SetProperty(row => row.ExpiresAt, expiresAt),
            cancellationToken);
        await photos.MoveAsync(found.Id, place, cancellationToken);
        await audit.WriteAsync(new AuditEntry(0, found.PersonId, "registration", taking.Place.Channel, "gone on with after a code"), cancellationToken);
        return new TakenRegistration(found.Id, found.State, book.OpenDraft(kept, found.Id).Answers, found.Content is { } content ? book.OpenContent(content, found.Id).Reason : null);
    }

    /// <summary>A registration of a conversation in which the citizen may write; null when there is none.</summary>
    public async Task<RegistrationRow?> FindAsync(Guid id, Place where, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var place = keys.NameOfPlace(where.Channel, where.Conversation);
        // Whoever else changes it waits until the transaction is over.
        return await context.Registrations.Where(row => row.Id == id && row.Place == place && row.ExpiresAt > now && Writable.Contains(row.State))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.OfficerId, row => row.OfficerId), cancellationToken) == 1
            ? await context.Registrations.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken)
            : null;
    }

    private IQueryable<RegistrationRow> OpenIn(byte[] place, long now) => context.Registrations.AsNoTracking()
        .Where(row => row.Place == place && row.ExpiresAt > now && Writable.Contains(row.State))
        .OrderByDescending(row => row.ChangedAt);

    private IQueryable<RegistrationRow> ByHandOver(byte[] name, long now) => context.Registrations.AsNoTracking()
        .Where(row => row.HandOver == name && row.HandOverUntil > now && row.ExpiresAt > now && Writable.Contains(row.State));

    private IQueryable<RegistrationRow> ByFile(byte[] name, long now) => context.Registrations.AsNoTracking()
        .Where(row => row.CodeName == name && row.ExpiresAt > now && Writable.Contains(row.State));

    // The same for whoever proves its phone and for whoever opens it elsewhere: codes to one phone have one limit.
    private byte[] NameOf(Guid id) => keys.NameOf("registration", id.ToString("N"));

    private T? Nothing<T>()
        where T : class
    {
        work.Refuse();
        return null;
    }
}
