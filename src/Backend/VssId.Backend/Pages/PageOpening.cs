using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.Backend.Database;
using VssId.Backend.Limits;
using VssId.Backend.Messages;
using VssId.Backend.Passwords;
using VssId.Backend.People;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Pages;

/// <summary>Opens secure pages, in the transaction of the request.</summary>
/// <remarks>A number that is not on record goes the same way as one that is, statement for statement (R11): its page takes passwords, and none is right.</remarks>
internal sealed class PageOpening(
    BackendContext context,
    Work work,
    PeopleRegister people,
    PasswordBook passwords,
    SendLimits sendLimits,
    SourceLimits sourceLimits,
    CodeLocks locks,
    ChallengeDesk challenges,
    Outbox outbox,
    BackendKeys keys,
    RandomNumberGenerator random,
    TimeProvider clock,
    IOptions<PageOptions> options)
{
    /// <summary>Opens a page for somebody who is not signed in.</summary>
    public async Task<OpenOutcome> OpenAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var number = PeopleRegister.NumberOnRecord(request.Number);
        var account = await people.FindAccountAsync(number, cancellationToken);
        var subject = account is null ? keys.NameOf("number", number) : keys.NameOfAccount(account.Id);
        var phone = account is null ? keys.NameOf("phone of number", number) : keys.NameOf("phone", account.Phone);
        var lockedUntil = await locks.LockedUntilAsync(subject, cancellationToken);
        if (lockedUntil > now)
        {
            work.Refuse();
            return new OpenOutcome.Locked(CodeLocks.Until(lockedUntil));
        }

        if (await LimitAsync(request.Delivery, subject, phone, request.Place, now, cancellationToken) is { } retryAt)
        {
            work.Refuse();
            return new OpenOutcome.TooMany(retryAt);
        }

        var needsCode = request is { Purpose: PagePurpose.SetPassword, Delivery: PageDelivery.Link };
        if (needsCode && !await SpendAsync(request.Challenge, ChallengePurpose.SetPassword, subject, request.Place, cancellationToken))
        {
            work.Refuse();
            return new OpenOutcome.CodeNeeded();
        }

        var step = request.Purpose is PagePurpose.SignIn ? PageStep.Password : PageStep.NewPassword;
        var wish = new Wish(request.Purpose, step, request.Place, request.Delivery, request.Culture);
        return await PutAsync(wish, subject, account?.Id, account?.Phone, Masking.Number(number), now, options.Value.Lifetime, cancellationToken);
    }

    /// <summary>Opens a page for a citizen who is signed in.</summary>
    public async Task<OpenOutcome> OpenAsync(Citizen citizen, MyPageRequest request, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var subject = keys.NameOfAccount(citizen.Account);
        var phone = await people.PhoneOfAsync(citizen.Account, cancellationToken);
        var person = await people.PersonOfAsync(citizen.Account, cancellationToken);
        if (await LimitAsync(request.Delivery, subject, keys.NameOf("phone", phone), request.Place, now, cancellationToken) is { } retryAt)
        {
            work.Refuse();
            return new OpenOutcome.TooMany(retryAt);
        }

        // To read the text on the phone on record proves as much as a code that was sent there.
        if (request is { Purpose: PagePurpose.Download, Delivery: PageDelivery.Link } && !await SpendAsync(request.Challenge, ChallengePurpose.Export, subject, request.Place, cancellationToken))
        {
            work.Refuse();
            return new OpenOutcome.CodeNeeded();
        }

        // Without a password there is no old one to be typed; the code that the change needs stands for it.
        var step = request.Purpose is PagePurpose.Download ? PageStep.Take
            : await passwords.OfAsync(citizen.Account, cancellationToken) is { Hash: not null } ? PageStep.Both
            : PageStep.NewPassword;
        var wish = new Wish(request.Purpose, step, request.Place, request.Delivery, request.Culture);
        return await PutAsync(wish, subject, citizen.Account, phone, Masking.Number(person.BhxhNumber ?? person.PersonalNumber ?? string.Empty), now, options.Value.Lifetime, cancellationToken);
    }

    /// <summary>Opens a page for the first password of an account that was opened a moment ago. Its link goes by text to the phone that a code proved, so no digits are asked for.</summary>
    /// <param name="account">The account.</param>
    /// <param name="place">Where the account was asked for.</param>
    /// <param name="masked">Its number, masked.</param>
    /// <param name="lifetime">How long the page lives.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The address.</returns>
    public async Task<string> OpenFirstAsync(long account, Place place, string masked, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var wish = new Wish(PagePurpose.FirstPassword, PageStep.NewPassword, place, PageDelivery.Link, "vi");
        var opened = await PutAsync(wish, keys.NameOfAccount(account), account, phone: null, masked, clock.Milliseconds(), lifetime, cancellationToken);
        return opened.Page.Link!;
    }

    // Always in this order, account, phone, source, and before the challenge, as when codes are sent: two requests never wait for each other crosswise.
    private async Task<DateTimeOffset?> LimitAsync(PageDelivery delivery, byte[] subject, byte[] phone, Place place, long now, CancellationToken cancellationToken)
    {
        var source = keys.NameOf("source", $"{place.Channel} {place.Source}");
        if (delivery is PageDelivery.Link)
        {
            return await sourceLimits.TakePageAsync(source, keys.NameOf("pages of source", $"{place.Channel} {place.Source}"), subject, options.Value.PerSource, now, cancellationToken);
        }

        return await sendLimits.TakeAsync(subject, now, cancellationToken)
            ?? await sendLimits.TakeAsync(phone, now, cancellationToken)
            ?? await sourceLimits.TakeAsync(source, subject, now, cancellationToken);
    }

    private async Task<bool> SpendAsync(Guid? challenge, ChallengePurpose purpose, byte[] subject, Place place, CancellationToken cancellationToken) =>
        challenge is { } id && await challenges.SpendAsync(id, purpose, subject, keys.NameOfPlace(place.Channel, place.Conversation), cancellationToken) is not null;

    private async Task<OpenOutcome.Opened> PutAsync(Wish wish, byte[] subject, long? account, string? phone, string masked, long now, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var id = random.Id();
        var secret = new byte[PageForms.KeyBytes];
        random.GetBytes(secret);
        var hash = SHA256.HashData(secret);
        var place = keys.NameOfPlace(wish.Place.Channel, wish.Place.Conversation);
        var (purpose, step) = (wish.Purpose.ToString(), wish.Step.ToString());
        var expiresAt = now + lifetime.Milliseconds();
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO pages (id, key_hash, purpose, subject, account_id, masked, channel, place, culture, step, expires_at, tries, new_password, digits_mac, digits_until, digit_tries, good_until)
            VALUES ({id}, {hash}, {purpose}, {subject}, {account}, {masked}, {wish.Place.Channel}, {place}, {wish.Culture}, {step}, {expiresAt}, 0, NULL, NULL, 0, 0, 0)
            ON CONFLICT (subject, purpose, place) DO UPDATE SET
                id = excluded.id, key_hash = excluded.key_hash, account_id = excluded.account_id, masked = excluded.masked, channel = excluded.channel,
                culture = excluded.culture, step = excluded.step, expires_at = excluded.expires_at, tries = 0, new_password = NULL, digits_mac = NULL,
                digits_until = 0, digit_tries = 0, good_until = 0
            """, cancellationToken);
        var link = PageText.Link(options.Value.Url, Base64Url.EncodeToString(secret));
        if (wish.Delivery is PageDelivery.Text)
        {
            await outbox.PutAsync(phone, PageText.Of(link, wish.Purpose, lifetime), now, expiresAt, cancellationToken);
        }

        return new OpenOutcome.Opened(new SecurePage(id, Clock.Time(expiresAt), wish.Delivery is PageDelivery.Link ? link : null));
    }

    private sealed record Wish(PagePurpose Purpose, PageStep Step, Place Place, PageDelivery Delivery, string Culture);
}
