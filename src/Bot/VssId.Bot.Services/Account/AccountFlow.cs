using System.Diagnostics;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Notices;
using VssId.Bot.Services.Passwords;
using VssId.Bot.Services.Places;
using VssId.Bot.Services.Profile;
using VssId.Bot.Services.Registration;
using VssId.Bot.Services.Rights;

namespace VssId.Bot.Services.Account;

/// <summary>The last entry of the main menu: registering, help, language, leaving the account, and where it is in use.</summary>
internal sealed class AccountFlow(RegisterFlow register, ProfileFlow profile, PasswordFlow password, NoticesFlow notices, RightsFlow rights, LanguageFlow language, SignOutFlow signOut, RecentSignInsFlow recent, SignOutEverywhereFlow everywhere) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "account";

    private static readonly Slot<AccountEntry> Entry = new(
        "entry",
        AccountWording.Ask.Offering(
            new Offer("1", RegistrationWording.Title),
            new Offer("2", ProfileWording.Title),
            new Offer("3", PasswordWording.Title),
            new Offer("4", NoticesWording.Title),
            new Offer("5", RightsWording.Title),
            new Offer("6", PlacesWording.RecentTitle),
            new Offer("7", AccountWording.Language),
            new Offer("8", AccountWording.SignOut),
            new Offer("9", AccountWording.Help),
            new Offer("10", PlacesWording.EverywhereTitle)),
        AccountReading.Entry);

    /// <inheritdoc/>
    public override Wording Title => AccountWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots { get; } = [Entry];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        switch (await flow.Ask(Entry))
        {
            case AccountEntry.Register:
                return await flow.Run(register);
            case AccountEntry.Profile:
                return await flow.Run(profile);
            case AccountEntry.Password:
                return await flow.Run(password);
            case AccountEntry.Notices:
                return await flow.Run(notices);
            case AccountEntry.Rights:
                return await flow.Run(rights);
            case AccountEntry.Help:
                flow.Say(HomeWording.Help);
                return Told.All;
            case AccountEntry.Language:
                return await flow.Run(language);
            case AccountEntry.SignOut:
                return await flow.Run(signOut);
            case AccountEntry.RecentSignIns:
                return await flow.Run(recent);
            case AccountEntry.SignOutEverywhere:
                return await flow.Run(everywhere);
            default:
                throw new UnreachableException();
        }
    }
}
