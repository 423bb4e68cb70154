using System.Diagnostics;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;

namespace VssId.Bot.Services.Account;

/// <summary>The last entry of the main menu: help, language, leaving the account.</summary>
internal sealed class AccountFlow(LanguageFlow language, SignOutFlow signOut) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "account";

    private static readonly Slot<AccountEntry> Entry = new(
        "entry",
        AccountWording.Ask.Offering(new Offer("1", AccountWording.Help), new Offer("2", AccountWording.Language), new Offer("3", AccountWording.SignOut)),
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
            case AccountEntry.Help:
                flow.Say(HomeWording.Help);
                return Told.All;
            case AccountEntry.Language:
                return await flow.Run(language);
            case AccountEntry.SignOut:
                return await flow.Run(signOut);
            default:
                throw new UnreachableException();
        }
    }
}
