using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Client.Rights;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Lookups;
using VssId.Bot.Services.Rights;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Registration;

/// <summary>An account for a child under 18 through the account of its parent: no pictures and no visit, a code to the parent's phone.</summary>
internal sealed class ChildAccountFlow(Citizen citizen, CodeSteps codes, YesNo yesNo) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "child-account";

    private const string CodeStep = "challenge";

    private static readonly Slot<int> Which = new("which-child", LookWording.NoSuchChild, text => LookReading.RowIn(text) is { } row ? Reading<int>.Of(row) : Reading<int>.Nothing) { Finder = static _ => null };
    private static readonly Slot<CodeAnswer> Code = CodeSteps.SlotOf("code");
    private readonly Slot<Confirmation> _agrees = yesNo.StrictSlotOf("agrees", RightsWording.SureHelp, RightsWording.SureHelp, RightsWording.SureOffers);

    /// <inheritdoc/>
    public override Wording Title => RegistrationWording.ChildTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [Which, _agrees, Code];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var place = Citizen.PlaceOf(flow);
        var family = await flow.Once("family", SessionOver.MarkOf(signedIn.Token), (_, call) => citizen.AskAsync(backend => backend.GetFamilyAsync(signedIn.Token, place.ToHeaders(), call.CancellationToken)));
        if (family.Items is [])
        {
            return await flow.GiveUp<Told>(RegistrationWording.NoChildren.Offering(HomeWording.ToMenu));
        }

        var child = family.Items is [var only] ? new Holder(only.Id, only.FullName) : await flow.Ask(Which, LookWording.AskChild(family), (row, _) => ValueTask.FromResult<Verdict<Holder>>(
            row >= 1 && row <= family.Items.Count
                ? new Verdict<Holder>.Right(new Holder(family.Items[row - 1].Id, family.Items[row - 1].FullName))
                : new Verdict<Holder>.Wrong(LookWording.NoSuchRow(row))));
        await flow.Ask(_agrees, RegistrationWording.AskForChild(child.Name!), (answer, _) => ValueTask.FromResult<Verdict<Confirmation>>(
            answer is Confirmation.Yes ? new Verdict<Confirmation>.Right(answer) : new Verdict<Confirmation>.Void(RegistrationWording.NoConsent.Offering(HomeWording.ToMenu))));
        var confirmed = await codes.ConfirmAsync(flow, Code, CodeStep, signedIn, ChallengePurpose.ChildAccount);
        var wish = new ChildAccountWish(place, child.Of!, confirmed.Challenge, ConsentText.VersionOf(ConsentPurpose.Account));
        var opened = await flow.Once("opened", wish, (asked, call) => citizen.AskAsync(backend => backend.OpenChildAccountAsync(asked, signedIn.Token, place.ToHeaders(), call.IdempotencyKey, call.CancellationToken)));
        if (opened.Outcome is ChildAccountOutcome.CodeOver)
        {
            flow.Redo(CodeStep);
        }

        flow.Own(signedIn);
        flow.Say(RegistrationWording.OfChild(opened, child.Name!).Offering(HomeWording.ToMenu));
        return Told.All;
    }
}
