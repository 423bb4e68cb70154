using VssId.Backend.Client.Rights;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Rights;

/// <summary>Shows what a citizen has agreed to, purpose by purpose, and gives or withdraws one; without the one for the account there is no account.</summary>
internal sealed class ConsentsFlow(Citizen citizen, DeletionFlow deletion, YesNo yesNo) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "consents";

    private static readonly Slot<ConsentPurpose> Purpose = new("purpose", RightsWording.NoSuchPurpose, RightsReading.Purpose) { Finder = static _ => null };

    private readonly Slot<Confirmation> _sure = yesNo.StrictSlotOf("sure", RightsWording.SureHelp, RightsWording.SureHelp, RightsWording.SureOffers);

    /// <inheritdoc/>
    public override Wording Title => RightsWording.ConsentsTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [Purpose, _sure];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var place = Citizen.PlaceOf(flow);
        var consents = await flow.Once("look", "", (_, call) => citizen.AskAsync(backend => backend.GetConsentsAsync(signedIn.Token, place.ToHeaders(), call.CancellationToken)));
        flow.Own(signedIn);
        var purpose = await flow.Ask(Purpose, RightsWording.AskPurpose(consents), (chosen, _) => ValueTask.FromResult<Verdict<ConsentPurpose>>(new Verdict<ConsentPurpose>.Right(chosen)));
        if (purpose is ConsentPurpose.Account)
        {
            flow.Say(RightsWording.AccountIsDeletion);
            return await flow.Run(deletion);
        }

        var given = consents.Items.Any(consent => consent.Purpose == purpose && consent.IsGiven);
        await flow.Ask(_sure, given ? RightsWording.AskWithdraw(purpose) : RightsWording.AskGive(purpose), (answer, _) => ValueTask.FromResult<Verdict<Confirmation>>(
            answer is Confirmation.Yes ? new Verdict<Confirmation>.Right(answer) : new Verdict<Confirmation>.Void(RightsWording.NothingChanged)));
        var change = new ConsentChange(purpose, !given, ConsentText.VersionOf(purpose));
        await flow.Once("change", change, (wish, call) => citizen.AskAsync(backend => backend.ChangeConsentAsync(wish, signedIn.Token, place.ToHeaders(), call.IdempotencyKey, call.CancellationToken)), kind: EffectKind.Final);
        flow.Say((given ? RightsWording.Withdrawn(purpose) : RightsWording.Given(purpose)).Offering(HomeWording.Account, HomeWording.ToMenu));
        return Told.All;
    }
}
