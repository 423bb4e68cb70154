using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Account;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Places;

/// <summary>Leaves the account everywhere: its session ends, and every conversation in which it was signed in is forgotten and told. Always asks first.</summary>
internal sealed class SignOutEverywhereFlow(Citizen citizen, YesNo yesNo) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "sign-out-everywhere";

    private readonly Slot<Confirmation> _sure = yesNo.StrictSlotOf("sure", PlacesWording.AskEverywhere, PlacesWording.EverywhereHelp, PlacesWording.EverywhereOffers);

    /// <inheritdoc/>
    public override Wording Title => PlacesWording.EverywhereTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [_sure];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        // Who is not signed in here proves first that the account is theirs; that alone ends the session elsewhere.
        var signedIn = await flow.Require<SignedIn>();
        if (await flow.Ask(_sure) is Confirmation.No)
        {
            flow.Say(AccountWording.StaysIn.Offering(HomeWording.Card, HomeWording.Account, HomeWording.ToMenu));
            return Told.All;
        }

        await citizen.EndAllAsync(signedIn, Citizen.PlaceOf(flow), flow.CancellationToken);
        flow.Disown<SignedIn>();
        flow.Say(PlacesWording.SignedOutEverywhere);
        return Told.All;
    }
}
