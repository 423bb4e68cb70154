using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VssId.Backend.Audit;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Files;
using VssId.Backend.Database;
using VssId.Backend.Events;
using VssId.Backend.Files;
using VssId.Backend.Messages;
using VssId.Backend.People;
using VssId.Backend.Profile;
using VssId.Backend.Secrets;

namespace VssId.Backend.Officers;

/// <summary>Shows officers a file, and does what they decide. Every look and every step is written down; of two officers at once one has the effect.</summary>
internal sealed class FileJudge(
    BackendContext context,
    Work work,
    PeopleRegister people,
    AccountClosing closing,
    FileBook book,
    EventBook events,
    Outbox outbox,
    BackendKeys keys,
    AuditTrail audit,
    TimeProvider clock)
{
    private static readonly long NoticeFor = TimeSpan.FromDays(1).Milliseconds();

    /// <summary>Looks at a file; null when there is none.</summary>
    public async Task<FileLook?> LookAsync(OfficerOnDuty officer, Guid id, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        if (await context.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } file)
        {
            return null;
        }

        var account = await context.Accounts.AsNoTracking().Include(row => row.Person).SingleAsync(row => row.Id == file.AccountId, cancellationToken);
        var holder = file.OfficerId == 0 ? null : await context.Officers.Where(row => row.Id == file.OfficerId).Select(row => row.FullName).SingleOrDefaultAsync(cancellationToken);
        await audit.WriteAsync(AuditEntry.OfOfficer(officer.Id, "look at file", AboutOf(file), account.Id, account.PersonId), cancellationToken);
        await work.CommitAsync(cancellationToken);

        var (content, person) = (book.Open(file.Content, file.Id), account.Person);
        return new FileLook(
            file.Id,
            file.Kind,
            file.Field,
            file.State,
            Clock.Time(file.FiledAt),
            Clock.Time(file.AnswerBy),
            file.ChangedAt.ToString(CultureInfo.InvariantCulture),
            holder,
            file.OfficerId == officer.Id,
            Masking.Name(person.FullName),
            person.BhxhNumber is { } number ? Masking.Number(number) : null,
            person.PersonalNumber is { } personalNumber ? Masking.Number(personalNumber) : null,
            person.BirthDate.Year,
            account.ClosedAt == 0 ? Masking.Phone(account.Phone) : "tài khoản đã đóng",
            file.Field is { } field ? OnRecord(field, person, account.Email) : null,
            content.Wanted,
            content.Note,
            content.Reason);
    }

    /// <summary>Takes a step with a file that stands as the officer saw it; what has no effect is dropped whole.</summary>
    /// <param name="officer">Who.</param>
    /// <param name="id">The file.</param>
    /// <param name="seen">When it had changed last, as it was shown.</param>
    /// <param name="decision">The step.</param>
    /// <param name="reason">What the citizen is told; null when nothing is said.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<DecisionResult> DecideAsync(OfficerOnDuty officer, Guid id, long seen, FileDecision decision, string? reason, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        var result = await StepAsync(officer, id, seen, decision, reason, cancellationToken);
        if (result is DecisionResult.Done)
        {
            await work.CommitAsync(cancellationToken);
        }
        else
        {
            // How the file stands now is shown next, in a transaction of its own.
            await work.DisposeAsync();
        }

        return result;
    }

    private async Task<DecisionResult> StepAsync(OfficerOnDuty officer, Guid id, long seen, FileDecision decision, string? reason, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        if (await context.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } file)
        {
            return DecisionResult.Unknown;
        }

        // The account before the file, as when files are opened.
        await people.HoldAsync(file.AccountId, cancellationToken);
        var content = book.Open(file.Content, id);
        var state = decision switch
        {
            FileDecision.Take => FileState.InHand,
            FileDecision.AskMore => FileState.MoreNeeded,
            FileDecision.Refuse => FileState.Refused,
            _ => FileState.Accepted,
        };
        // Whoever takes a file takes it from whoever has it; whoever decides has it.
        var from = decision is FileDecision.Take ? FileDesk.Open : [FileState.InHand];
        var said = book.Seal(content with { Reason = decision is FileDecision.Take ? content.Reason : reason }, id);
        var changedAt = Math.Max(now, seen + 1);
        if (await context.Files
            .Where(row => row.Id == id && row.ChangedAt == seen && from.Contains(row.State) && (decision == FileDecision.Take ? row.OfficerId != officer.Id || row.State != FileState.InHand : row.OfficerId == officer.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, state).SetProperty(row => row.OfficerId, officer.Id).SetProperty(row => row.ChangedAt, changedAt).SetProperty(row => row.Content, said),
                cancellationToken) != 1)
        {
            return DecisionResult.Outdated;
        }

        var person = await people.PersonIdOfAsync(file.AccountId, cancellationToken);
        if (decision is not FileDecision.Take && !await FollowAsync(file, content, person, state, reason, now, cancellationToken))
        {
            return DecisionResult.NumberTaken;
        }

        await audit.WriteAsync(AuditEntry.OfOfficer(officer.Id, WhatOf(decision), AboutOf(file), file.AccountId, person), cancellationToken);
        return DecisionResult.Done;
    }

    /// <summary>Does what was decided, and tells the citizen.</summary>
    /// <returns>False when the personal number is somebody else's.</returns>
    private async Task<bool> FollowAsync(FileRow file, FileContent content, long person, FileState state, string? reason, long now, CancellationToken cancellationToken)
    {
        // Read before the account may be closed.
        var phone = await people.PhoneOfAsync(file.AccountId, cancellationToken);
        var isClosing = state is FileState.Accepted && file.Kind is FileKind.Deletion;
        if (isClosing)
        {
            await closing.CloseAsync(file.AccountId, AuditEntry.Office, now, cancellationToken);
        }
        else if (state is FileState.Accepted && file.Field is { } field && !await CorrectAsync(file.AccountId, person, field, content.Wanted!, cancellationToken))
        {
            return false;
        }

        await outbox.PutAsync(phone, isClosing ? FileText.Closed : FileText.Of(state), now, now + NoticeFor, cancellationToken);
        if (ConversationOf(file) is { } conversation)
        {
            await events.PutAsync(
                EventTypes.FileDecided, file.Channel, conversation, new FileDecided(content.Code, file.Kind, state, reason), BackendJson.Default.FileDecided, cancellationToken);
        }

        return true;
    }

    private async Task<bool> CorrectAsync(long account, long person, CorrectionField field, string wanted, CancellationToken cancellationToken)
    {
        var row = context.People.Where(each => each.Id == person);
        switch (field)
        {
            case CorrectionField.FullName:
                await row.ExecuteUpdateAsync(set => set.SetProperty(each => each.FullName, wanted), cancellationToken);
                return true;
            case CorrectionField.BirthDate:
                var date = FileRequests.BirthDate(wanted)!.Value;
                await row.ExecuteUpdateAsync(set => set.SetProperty(each => each.BirthDate, date), cancellationToken);
                return true;
            case CorrectionField.Sex:
                var sex = Enum.Parse<Sex>(wanted);
                await row.ExecuteUpdateAsync(set => set.SetProperty(each => each.Sex, sex), cancellationToken);
                return true;
            case CorrectionField.Address:
                await row.ExecuteUpdateAsync(set => set.SetProperty(each => each.Address, wanted), cancellationToken);
                return true;
            case CorrectionField.Email:
                await context.Accounts.Where(each => each.Id == account).ExecuteUpdateAsync(set => set.SetProperty(each => each.Email, wanted), cancellationToken);
                return true;
            case CorrectionField.PersonalNumber:
                try
                {
                    return await row.Where(each => !context.People.Any(other => other.PersonalNumber == wanted && other.Id != person))
                        .ExecuteUpdateAsync(set => set.SetProperty(each => each.PersonalNumber, wanted), cancellationToken) == 1;
                }
                catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
                {
                    // Somebody else got it in the same moment.
                    return false;
                }

            default:
                // In the citizen's words: an officer does it where it belongs.
                return true;
        }
    }

    // Sealed under a secret that was changed since, it names nobody any more: then the text message tells.
    private string? ConversationOf(FileRow file)
    {
        try
        {
            return Encoding.UTF8.GetString(keys.Open(file.Conversation, file.Place));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string? OnRecord(CorrectionField field, Person person, string? email) => field switch
    {
        CorrectionField.FullName => person.FullName,
        CorrectionField.BirthDate => person.BirthDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        CorrectionField.Sex => person.Sex.ToString(),
        CorrectionField.PersonalNumber => person.PersonalNumber,
        CorrectionField.Address => person.Address,
        CorrectionField.Email => email,
        _ => null,
    };

    private static string AboutOf(FileRow file) => file.Field is { } field ? $"{file.Kind} {field}" : file.Kind.ToString();

    private static string WhatOf(FileDecision decision) => decision switch
    {
        FileDecision.Take => "take file",
        FileDecision.AskMore => "ask for more",
        FileDecision.Refuse => "refuse file",
        _ => "accept file",
    };
}
