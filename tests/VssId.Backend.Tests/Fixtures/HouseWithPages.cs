using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.Backend.Database;
using VssId.Backend.Passwords;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>What tests do with secure pages.</summary>
internal static class HouseWithPages
{
    /// <summary>A password that may be taken.</summary>
    public const string Password = "Ruộng bậc thang 7";

    /// <summary>Another one.</summary>
    public const string Other = "Thuyền nan 58 chèo";

    /// <summary>Puts a person with a password on record.</summary>
    public static async Task<Someone> NewPersonWithPasswordAsync(this House house, TimeSpan age = default, bool isFirst = false, string? name = null)
    {
        var someone = await house.NewPersonAsync(name: name);
        var kept = house.App.Services.GetRequiredService<PasswordKeeper>().Keep(Password);
        var since = (house.Clock.GetUtcNow() - age).ToUnixTimeMilliseconds();
        await house.InDatabaseAsync(context => context.Accounts.Where(account => account.Person.BhxhNumber == someone.Number).ExecuteUpdateAsync(
            set => set.SetProperty(account => account.Password, kept).SetProperty(account => account.PasswordSince, since).SetProperty(account => account.PasswordIsFirst, isFirst)));
        return someone;
    }

    /// <summary>Opens a page for signing in.</summary>
    public static Task<SecurePage> SignInPageAsync(this House house, string number, Place place, string? key = null) =>
        house.Client.OpenPageAsync(new PageRequest(number, PagePurpose.SignIn, place, PageDelivery.Link), key ?? house.NewKey(), CancellationToken.None);

    /// <summary>Opens a page for a new password, after a code.</summary>
    public static async Task<SecurePage> SetPasswordPageAsync(this House house, Someone someone, Place place)
    {
        var challenge = await house.RightCodeAsync(someone, place);
        return await house.Client.OpenPageAsync(new PageRequest(someone.Number, PagePurpose.SetPassword, place, PageDelivery.Link, challenge), house.NewKey(), CancellationToken.None);
    }

    /// <summary>Opens a page for a new password by text, and reads its key there.</summary>
    public static async Task<(SecurePage Page, string Key)> TextedPageAsync(this House house, Someone someone, Place place)
    {
        var page = await house.Client.OpenPageAsync(new PageRequest(someone.Number, PagePurpose.SetPassword, place, PageDelivery.Text), house.NewKey(), CancellationToken.None);
        return (page, (await house.Texts.NextAsync(someone.Phone)).Text[^22..]);
    }

    /// <summary>A challenge for a new password whose code was right.</summary>
    public static async Task<Guid> RightCodeAsync(this House house, Someone someone, Place place)
    {
        var challenge = await house.Client.StartChallengeAsync(new ChallengeRequest(someone.Number, ChallengePurpose.SetPassword, place), house.NewKey(), CancellationToken.None);
        var code = (await house.Texts.NextAsync(someone.Phone)).Text[^6..];
        (await house.TryAsync(challenge.Id, code, place)).ShouldSatisfyAllConditions(result => result.Outcome.ShouldBe(AttemptOutcome.Right), result => result.GoodUntil.ShouldNotBeNull());
        return challenge.Id;
    }

    /// <summary>A challenge of somebody who is signed in whose code was right.</summary>
    public static async Task<Guid> RightCodeAsync(this House house, Someone someone, Session session, Place place, ChallengePurpose purpose)
    {
        var challenge = await house.Client.StartMyChallengeAsync(new MyChallengeRequest(purpose, place), session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None);
        var code = (await house.Texts.NextAsync(someone.Phone)).Text[^6..];
        (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Right);
        return challenge.Id;
    }

    /// <summary>Opens a page of somebody who is signed in.</summary>
    public static Task<SecurePage> MyPageAsync(
        this House house, Session session, Place place, PagePurpose purpose = PagePurpose.ChangePassword, Guid? challenge = null, PageDelivery delivery = PageDelivery.Link) =>
        house.Client.OpenMyPageAsync(new MyPageRequest(purpose, place, delivery, challenge), session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None);

    /// <summary>The key in the link of a page.</summary>
    public static string Key(this SecurePage page) => page.Link.ShouldNotBeNull()[^22..];

    /// <summary>Looks at a page; null when it is over.</summary>
    public static async Task<PageLook?> LookAsync(this House house, string key)
    {
        try
        {
            return await house.Client.LookAtPageAsync(key, CancellationToken.None);
        }
        catch (Refit.ApiException refusal) when (BackendProblem.Of(refusal)?.Type == ProblemTypes.NotFound)
        {
            return null;
        }
    }

    /// <summary>Types on a page.</summary>
    public static Task<PageResult> TypeAsync(this House house, string key, string? password = null, string? newPassword = null, string? idempotencyKey = null) =>
        house.Client.AnswerPageAsync(new PageAnswer(key, password, newPassword), idempotencyKey ?? house.NewKey(), CancellationToken.None);

    /// <summary>Types what is right and reads the digits.</summary>
    public static async Task<string> DigitsAsync(this House house, string key, string? password = null, string? newPassword = null)
    {
        var result = await house.TypeAsync(key, password, newPassword);
        result.Outcome.ShouldBe(PageOutcome.Done);
        return result.Digits.ShouldNotBeNull();
    }

    /// <summary>Types digits in the conversation.</summary>
    public static Task<ProofResult> ProveAsync(this House house, Guid page, string digits, Place place, string? key = null) =>
        house.Client.ProvePageAsync(page, new PageProof(digits, place), key ?? house.NewKey(), CancellationToken.None);

    /// <summary>Digits that are surely not the right ones.</summary>
    public static string WrongDigits(string digits) => ((int.Parse(digits, CultureInfo.InvariantCulture) + 1) % 10_000).ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>Signs in with a password, on a page of its own.</summary>
    public static async Task<ProofResult> SignInWithPasswordAsync(this House house, Someone someone, Place place, string password = Password)
    {
        var page = await house.SignInPageAsync(someone.Number, place);
        return await house.ProveAsync(page.Id, await house.DigitsAsync(page.Key(), password), place);
    }

    /// <summary>Asks something of the clock of the house.</summary>
    public static long Now(this House house) => house.Clock.Milliseconds();
}
