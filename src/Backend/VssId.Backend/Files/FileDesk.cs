using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Database;
using VssId.Backend.Notices;
using VssId.Backend.People;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Files;

/// <summary>Opens files at the office, and tells how they stand.</summary>
internal sealed class FileDesk(
    BackendContext context,
    Work work,
    PeopleRegister people,
    ChallengeDesk challenges,
    FileBook book,
    TryCounter tries,
    BackendKeys keys,
    AuditTrail audit,
    RandomNumberGenerator random,
    TimeProvider clock,
    IOptions<FileOptions> options)
{
    private const int Shown = 20;

    /// <summary>States of files that wait for something.</summary>
    public static readonly FileState[] Open = [FileState.Filed, FileState.InHand, FileState.MoreNeeded];

    /// <summary>What is wrong with a wish; null when nothing is.</summary>
    public string? Fault(FileRequest request) => FileRequests.Fault(request, NoticeRules.DayOf(clock.GetUtcNow()));

    /// <summary>Opens a file, in the transaction of the request.</summary>
    public async Task<FileOutcome> OpenAsync(Citizen citizen, FileRequest request, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        // Whoever opens one at the same time waits, so what is counted stays true.
        await people.HoldAsync(citizen.Account, cancellationToken);
        var isDeletion = request.Kind is FileKind.Deletion;
        var most = isDeletion ? 1 : options.Value.MostCorrections;
        if (await context.Files.Where(row => row.AccountId == citizen.Account && row.Kind == request.Kind && Open.Contains(row.State)).Take(most).CountAsync(cancellationToken) == most)
        {
            work.Refuse();
            return new FileOutcome.Full();
        }

        if (isDeletion
            && await challenges.SpendAsync(request.Challenge!.Value, ChallengePurpose.Deletion, keys.NameOfAccount(citizen.Account), citizen.PlaceName, cancellationToken) is null)
        {
            work.Refuse();
            return new FileOutcome.CodeNeeded();
        }

        var id = random.Id();
        var content = new FileContent(
            book.NewCode(),
            request.Field is { } field ? FileRequests.Wanted(field, request.Wanted!, NoticeRules.DayOf(Clock.Time(now))) : null,
            request.Note?.Normalize(NormalizationForm.FormC).Trim());
        var row = new FileRow
        {
            Id = id,
            CodeName = book.NameOf(content.Code),
            Content = book.Seal(content, id),
            Kind = request.Kind,
            Field = request.Field,
            State = FileState.Filed,
            AccountId = citizen.Account,
            Channel = citizen.Channel,
            Place = citizen.PlaceName,
            Conversation = keys.Seal(Encoding.UTF8.GetBytes(request.Place.Conversation), citizen.PlaceName, random),
            FiledAt = now,
            AnswerBy = now + (isDeletion ? options.Value.Deletion : options.Value.Correction).Milliseconds(),
            ChangedAt = now,
        };
        context.Files.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        await WriteDownAsync(citizen, isDeletion ? "deletion wanted" : "correction wanted", cancellationToken);
        return new FileOutcome.Opened(Of(row, content));
    }

    /// <summary>The citizen's files, the latest first.</summary>
    public async Task<OfficeFiles> ReadAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        var rows = await context.Files.AsNoTracking().Where(row => row.AccountId == citizen.Account).OrderByDescending(row => row.FiledAt).Take(Shown).ToListAsync(cancellationToken);
        await WriteDownAsync(citizen, "asked by citizen", cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new OfficeFiles([.. rows.Select(row => Of(row, book.Open(row.Content, row.Id)))]);
    }

    /// <summary>How a file stands, for whoever knows its code, in the transaction of the request (R52).</summary>
    /// <remarks>The try is paid before the code is looked up, and given back when it named a file: codes that are known and that are not go the same way, statement for statement.</remarks>
    public async Task<FileStanding> AskAsync(FileQuestion question, CancellationToken cancellationToken)
    {
        var most = options.Value.Tries;
        if (await tries.PayAsync("file codes of source", question.Place, most, cancellationToken) is not (var name, var paid))
        {
            work.Refuse();
            return new FileStanding(State: null, TriesLeft: 0);
        }

        var codeName = book.NameOf(question.Code);
        var states = await context.Files.Where(row => row.CodeName == codeName).Select(row => row.State).ToListAsync(cancellationToken);
        states.AddRange(await context.Registrations.Where(row => row.CodeName == codeName).Select(row => row.State).ToListAsync(cancellationToken) is [var registration] ? [StateOf(registration)] : []);
        await tries.GiveBackAsync(name, states.Count, cancellationToken);
        return states is [var state] ? new FileStanding(state) : new FileStanding(State: null, most - paid);
    }

    private static FileState StateOf(RegistrationState state) => state switch
    {
        RegistrationState.InHand => FileState.InHand,
        RegistrationState.MoreNeeded => FileState.MoreNeeded,
        RegistrationState.Approved => FileState.Accepted,
        RegistrationState.Refused => FileState.Refused,
        _ => FileState.Filed,
    };

    private static OfficeFile Of(FileRow row, FileContent content) => new(
        content.Code, row.Kind, row.State, Clock.Time(row.FiledAt), Clock.Time(row.AnswerBy), Clock.Time(row.ChangedAt), row.Field, content.Reason);

    private async Task WriteDownAsync(Citizen citizen, string why, CancellationToken cancellationToken) =>
        await audit.WriteAsync(new AuditEntry(citizen.Account, await people.PersonIdOfAsync(citizen.Account, cancellationToken), "files", citizen.Channel, why), cancellationToken);
}
