using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Database;
using VssId.Backend.Locations;
using VssId.Backend.Notices;
using VssId.Backend.People;

namespace VssId.Backend.Registrations;

/// <summary>Takes declarations: one with pictures that is like the record opens the account at once, any other goes to the office.</summary>
internal sealed class RegistrationFiling(
    BackendContext context, Work work, RegistrationDesk desk, RegistrationBook book, PhotoBox photos, AccountOpening accounts, AuditTrail audit, TimeProvider clock, IOptions<RegistrationOptions> options)
{
    // Vietnam has one time zone, without summer time; offices close at five.
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private static readonly TimeOnly Closing = new(17, 0);

    /// <summary>Files a declaration; null when there is no such registration in the conversation.</summary>
    public async Task<FiledRegistration?> FileAsync(Guid id, RegistrationWish wish, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, wish.Place, cancellationToken) is not { Draft: { } kept } row)
        {
            work.Refuse();
            return null;
        }

        var form = wish.Form;
        if (row.ProvenPhone is not { } proven || !proven.AsSpan().SequenceEqual(book.NameOfPhone(id, form.Phone)))
        {
            return Not(FilingOutcome.PhoneNotProven);
        }

        IReadOnlyList<Guid> pictures = wish.Photos is { } set ? PhotoBox.IdsOf(set) : [];
        await photos.TakeUpAsync(id, row.Place, pictures, cancellationToken);
        if (!await photos.HasAllAsync(id, pictures, cancellationToken))
        {
            return Not(FilingOutcome.PhotoMissing);
        }

        if (!await context.Offices.AnyAsync(office => office.Code == form.OfficeCode, cancellationToken) || await PersonAsync(form, cancellationToken) is not { } person)
        {
            return Not(FilingOutcome.NotOnRecord);
        }

        var isLikeRecord = IsLike(form, person);
        if (isLikeRecord && await accounts.HasAccountAsync(person.Id, cancellationToken))
        {
            // Told to nobody but those who know name, birth, both numbers and hold the phone.
            return Not(FilingOutcome.HasAccount);
        }

        var code = row.Content is { } old ? book.OpenContent(old, id).Code : book.NewFileCode();
        return isLikeRecord && pictures.Count > 0 && options.Value.Automatic
            ? await ApproveAsync(row, kept, form, person, code, wish.Place, cancellationToken)
            : await SendToOfficeAsync(row, form, wish.Photos, person, code, cancellationToken);
    }

    /// <summary>Whether what a citizen says is what is on record: accents and case of the name do not count.</summary>
    public static bool IsLike(RegistrationForm form, Person person) =>
        string.Equals(Folding.Fold(form.FullName), Folding.Fold(person.FullName), StringComparison.Ordinal)
        && form.BirthDate == person.BirthDate
        && form.Sex == person.Sex
        && form.BhxhNumber == person.BhxhNumber
        && form.Document is IdDocument.IdentityCard
        && form.DocumentNumber == person.PersonalNumber;

    private async Task<FiledRegistration> ApproveAsync(RegistrationRow row, byte[] kept, RegistrationForm form, Person person, string code, Place place, CancellationToken cancellationToken)
    {
        var draft = book.OpenDraft(kept, row.Id);
        if (await accounts.OpenAsync(new OpenedAccount(person, form.Phone, form.Email, draft.ConsentVersion, draft.ConsentAt, draft.ConsentChannel), place, cancellationToken) is not { } account)
        {
            return Not(FilingOutcome.PhoneTaken);
        }

        await CloseAsync(row.Id, code, person.Id, account, cancellationToken);
        await audit.WriteAsync(new AuditEntry(account, person.Id, "registration", row.Channel, "approved by comparison"), cancellationToken);
        return new FiledRegistration(FilingOutcome.Approved, code, AnswerBy: null);
    }

    /// <summary>Closes a registration whose account is open: its pictures and what was declared are removed, its state can be asked for.</summary>
    public async Task CloseAsync(Guid id, string code, long person, long account, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var (name, content, until) = (book.NameOfFile(code), book.Seal(new FiledDeclaration(code, Form: null), id), now + options.Value.Closed.Milliseconds());
        await context.Registrations.Where(each => each.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(each => each.State, RegistrationState.Approved)
                .SetProperty(each => each.CodeName, name)
                .SetProperty(each => each.Content, content)
                .SetProperty(each => each.Draft, (byte[]?)null)
                .SetProperty(each => each.HandOver, (byte[]?)null)
                .SetProperty(each => each.PersonId, person)
                .SetProperty(each => each.AccountId, account)
                .SetProperty(each => each.ChangedAt, each => each.ChangedAt >= now ? each.ChangedAt + 1 : now)
                .SetProperty(each => each.ExpiresAt, until),
            cancellationToken);
        await photos.RemoveAsync(id, cancellationToken);
    }

    private async Task<FiledRegistration> SendToOfficeAsync(RegistrationRow row, RegistrationForm form, PhotoSet? pictures, Person person, string code, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var answerBy = AnswerBy(Clock.Time(now), options.Value.AnswerDays);
        var (name, content, by) = (book.NameOfFile(code), book.Seal(new FiledDeclaration(code, form, pictures), row.Id), answerBy.ToUnixTimeMilliseconds());
        await context.Registrations.Where(each => each.Id == row.Id).ExecuteUpdateAsync(
            set => set.SetProperty(each => each.State, RegistrationState.Filed)
                .SetProperty(each => each.CodeName, name)
                .SetProperty(each => each.Content, content)
                .SetProperty(each => each.HandOver, (byte[]?)null)
                .SetProperty(each => each.PersonId, person.Id)
                .SetProperty(each => each.OfficerId, 0)
                .SetProperty(each => each.FiledAt, now)
                .SetProperty(each => each.AnswerBy, by)
                .SetProperty(each => each.ChangedAt, each => each.ChangedAt >= now ? each.ChangedAt + 1 : now)
                // Waits as long as the office takes.
                .SetProperty(each => each.ExpiresAt, long.MaxValue),
            cancellationToken);
        await audit.WriteAsync(new AuditEntry(0, person.Id, "registration", row.Channel, "compared with the record"), cancellationToken);
        return new FiledRegistration(FilingOutcome.Filed, code, answerBy);
    }

    private Task<Person?> PersonAsync(RegistrationForm form, CancellationToken cancellationToken) =>
        context.People.AsNoTracking().SingleOrDefaultAsync(person => person.BhxhNumber == form.BhxhNumber, cancellationToken);

    // The evening of the last of so many working days.
    private static DateTimeOffset AnswerBy(DateTimeOffset now, int days)
    {
        var day = NoticeRules.DayOf(now);
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return new DateTimeOffset(day, Closing, Vietnam);
    }

    private FiledRegistration Not(FilingOutcome outcome)
    {
        work.Refuse();
        return new FiledRegistration(outcome, Code: null, AnswerBy: null);
    }
}
