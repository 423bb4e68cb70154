using VssId.Backend.Client.Events;
using VssId.Backend.Client.Rights;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Rights;

/// <summary>Asks for a consent where something cannot be done without it: what the flows that need one share.</summary>
internal sealed class ConsentSteps(Citizen citizen, YesNo yesNo)
{
    /// <summary>The question.</summary>
    public Slot<Confirmation> Slot { get; } = yesNo.StrictSlotOf("agrees", RightsWording.SureHelp, RightsWording.SureHelp, RightsWording.SureOffers);

    /// <summary>Sees that a consent stands; a no ends the task.</summary>
    /// <param name="flow">The flow that needs it.</param>
    /// <param name="signedIn">The citizen.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="refused">What a no means.</param>
    public async Task NeedAsync(Flow flow, SignedIn signedIn, ConsentPurpose purpose, Wording refused)
    {
        var place = Citizen.PlaceOf(flow);
        var consents = await flow.Once("consents", SessionOver.MarkOf(signedIn.Token), (_, call) => citizen.AskAsync(backend => backend.GetConsentsAsync(signedIn.Token, place.ToHeaders(), call.CancellationToken)));
        if (!consents.Items.Any(consent => consent.Purpose == purpose && consent.IsGiven))
        {
            await AskAsync(flow, signedIn, purpose, refused);
        }
    }

    /// <summary>Asks for a consent that is not given.</summary>
    /// <param name="flow">The flow that needs it; one that needs several gives <see cref="Flow.At"/>.</param>
    /// <param name="signedIn">The citizen.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="refused">What a no means.</param>
    public async Task AskAsync(Flow flow, SignedIn signedIn, ConsentPurpose purpose, Wording refused)
    {
        var place = Citizen.PlaceOf(flow);
        await flow.Ask(Slot, RightsWording.AskGive(purpose), (answer, _) => ValueTask.FromResult<Verdict<Confirmation>>(
            answer is Confirmation.Yes ? new Verdict<Confirmation>.Right(answer) : new Verdict<Confirmation>.Void(refused.Offering(HomeWording.ToMenu))));
        await flow.Once("give", new ConsentChange(purpose, IsGiven: true, ConsentText.VersionOf(purpose)), (change, call) =>
            citizen.AskAsync(backend => backend.ChangeConsentAsync(change, signedIn.Token, place.ToHeaders(), call.IdempotencyKey, call.CancellationToken)));
    }
}
