using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Client;
using VssId.Backend.Client.Rights;
using VssId.Backend.Database;
using VssId.Backend.Limits;
using VssId.Backend.Messages;
using VssId.Backend.Pages;
using VssId.Backend.People;
using VssId.Backend.Rights;
using VssId.Backend.Secrets;

namespace VssId.Backend.Registrations;

/// <summary>Opens accounts, in a transaction that has begun. Of two that open one for the same person, or for the last place of a phone, one has the effect.</summary>
internal sealed class AccountOpening(
    BackendContext context,
    SendLimits limits,
    PageOpening pages,
    Outbox outbox,
    BackendKeys keys,
    RandomNumberGenerator random,
    TimeProvider clock,
    IOptions<AccountOptions> accounts,
    IOptions<RegistrationOptions> options)
{
    private static readonly long NoticeFor = TimeSpan.FromDays(1).Milliseconds();

    /// <summary>Opens the account of a person, and tells the phone with a link for the first password.</summary>
    /// <param name="opened">Whom for.</param>
    /// <param name="place">Where it was asked for: the page is named after its channel.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Its id; null when there is one, or the phone serves as many as it may.</returns>
    public async Task<long?> OpenAsync(OpenedAccount opened, Place place, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var most = accounts.Value.PhonesMost;
        var (person, phone, email) = (opened.Person.Id, opened.Phone, opened.Email);
        await limits.HoldAsync(keys.NameOf("phone", phone), cancellationToken);
        // A closed account is opened anew: the proofs of its past stay with it.
        var ids = await context.Database.SqlQuery<long>($"""
            INSERT INTO accounts (person_id, phone, email, password, password_since, password_is_first, notice_way, closed_at)
            SELECT {person}, {phone}, {email}, NULL, 0, FALSE, NULL, 0
            WHERE (SELECT COUNT(*) FROM (SELECT 1 FROM accounts AS other WHERE other.phone = {phone} AND other.closed_at = 0 LIMIT {most}) AS served) < {most}
            ON CONFLICT (person_id) DO UPDATE SET phone = excluded.phone, email = excluded.email, closed_at = 0
            WHERE accounts.closed_at <> 0
            RETURNING id AS "Value"
            """).ToListAsync(cancellationToken);
        if (ids is not [var account])
        {
            return null;
        }

        context.Consents.Add(new ConsentRow
        {
            Id = random.Id(),
            AccountId = account,
            Purpose = ConsentPurpose.Account,
            IsGiven = true,
            Version = opened.ConsentVersion,
            Channel = opened.ConsentChannel,
            At = opened.ConsentAt,
        });
        await context.SaveChangesAsync(cancellationToken);
        var number = opened.Person.BhxhNumber ?? opened.Person.PersonalNumber ?? account.ToString(CultureInfo.InvariantCulture);
        var link = await pages.OpenFirstAsync(account, place, Masking.Number(number), options.Value.FirstPassword, cancellationToken);
        await outbox.PutAsync(phone, RegistrationText.Opened(number, link, options.Value.FirstPassword), now, now + options.Value.FirstPassword.Milliseconds(), cancellationToken);
        var (subject, text) = RegistrationText.OpenedByEmail(number);
        await outbox.PutEmailAsync(email, subject, text, now, now + NoticeFor, cancellationToken);
        return account;
    }

    /// <summary>Whether a person has an open account.</summary>
    public Task<bool> HasAccountAsync(long person, CancellationToken cancellationToken) => context.Accounts.AnyAsync(row => row.PersonId == person && row.ClosedAt == 0, cancellationToken);
}
