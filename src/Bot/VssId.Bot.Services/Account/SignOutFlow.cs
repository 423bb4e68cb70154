using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Account;

/// <summary>Leaves the account: the session ends at the backend, and this conversation forgets it.</summary>
internal sealed class SignOutFlow(Citizen citizen, YesNo yesNo) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "sign-out";

    /// <summary>Name of the slot that says whether it is meant; who says nothing but "thoát" brings the yes along.</summary>
    public const string SureSlot = "sure";

    private readonly Slot<Confirmation> _sure = yesNo.StrictSlotOf(SureSlot, AccountWording.AskSignOut, AccountWording.SignOutHelp, AccountWording.SignOutOffers);

    /// <inheritdoc/>
    public override Wording Title => AccountWording.SignOutTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [_sure];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        if (flow.Owned<SignedIn>() is not { } signedIn)
        {
            flow.Say(AccountWording.NotSignedIn);
            flow.Say(HomeWording.MainMenuWithEntries);
            return Told.All;
        }

        // In the account menu it was chosen by name already.
        if (!flow.IsChild && await flow.Ask(_sure) is Confirmation.No)
        {
            flow.Say(AccountWording.StaysIn.Offering(HomeWording.Card, HomeWording.Account, HomeWording.ToMenu));
            return Told.All;
        }

        // Ending a session twice is ending it once, so no key is needed.
        await citizen.EndAsync(signedIn, Citizen.PlaceOf(flow), flow.CancellationToken);
        flow.Disown<SignedIn>();
        flow.Say(AccountWording.SignedOut);
        return Told.All;
    }
}
