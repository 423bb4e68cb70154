using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Passwords;

/// <summary>A new password in place of a known one: typed on a secure page, proven by its digits, made true by a fresh code (the guide, 1.2).</summary>
internal sealed class ChangePasswordFlow(Citizen citizen, CodeSteps codes, PageSteps pages, ForgotPasswordFlow forgot) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "change-password";

    private const string PageStepName = "page";

    private static readonly Slot<DigitsAnswer> Digits = PageSteps.SlotOf("digits");
    private static readonly Slot<CodeAnswer> Code = CodeSteps.SlotOf("code");

    /// <inheritdoc/>
    public override Wording Title => PasswordWording.ChangeTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots { get; } = [Digits, Code];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        if (flow.Channel.Brief)
        {
            // A page cannot be opened here; the texted one asks for no old password.
            return await flow.Run(forgot);
        }

        var signedIn = await flow.Require<SignedIn>();
        var place = Citizen.PlaceOf(flow);
        var wish = new PageWish(
            PageStepName,
            "",
            call => citizen.OpenMyPageAsync(signedIn, new MyPageRequest(PagePurpose.ChangePassword, place, PageDelivery.Link, Challenge: null, flow.Speech.Culture.Name), call),
            PasswordWording.ChangeItThere);
        var page = await pages.AskAsync(flow, Digits, wish, async (id, digits, call) =>
            await citizen.ProveAsync(id, digits, place, call) is { Outcome: not ProofOutcome.Right } result ? PageSteps.NotRight<Guid>(result, PageStepName) : new Verdict<Guid>.Right(id));
        var code = await codes.ConfirmAsync(flow, Code, "challenge", signedIn, ChallengePurpose.ChangePassword);
        var changed = await flow.Once("change", new PasswordChange(page, code.Challenge), (change, call) => citizen.ChangePasswordAsync(signedIn, place, change, call), kind: EffectKind.Final);
        flow.Own(signedIn);
        if (changed is Changed.TooLate)
        {
            return await flow.GiveUp<Told>(PasswordWording.TooLate.Offering(new Offer("2", PasswordWording.ChangeTitle), HomeWording.ToMenu));
        }

        flow.Say(PasswordWording.Changed.Offering(HomeWording.Card, HomeWording.Account, HomeWording.ToMenu));
        return Told.All;
    }
}
