using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Text;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Passwords;

/// <summary>
/// A new password in place of a forgotten one: a code to the phone on record, a secure page, its digits. On USSD, which uses no password, the page itself is texted to that phone if it is
/// wanted for the other channels: to read the text proves as much as a code.
/// </summary>
internal sealed class ForgotPasswordFlow(Citizen citizen, CodeSteps codes, PageSteps pages, NumberQuestion number, SignInFlow signIn) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "forgot-password";

    private const string ChallengeStep = "challenge";
    private const string PageStepName = "page";

    private static readonly Slot<SignInWay> How = new("how", PasswordWording.AskHow.Offering(new Offer("1", PasswordWording.ByText), new Offer("2", PasswordWording.ByCode)), ReadHow) { Finder = static _ => null };
    private static readonly Slot<CodeAnswer> Code = CodeSteps.SlotOf("code");
    private static readonly Slot<DigitsAnswer> Digits = PageSteps.SlotOf("digits");

    /// <inheritdoc/>
    public override Wording Title => PasswordWording.ForgotTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [How, .. number.Slots, Code, Digits];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        if (flow.Channel.Brief && await flow.Ask(How) is SignInWay.Code)
        {
            await flow.Run(signIn);
            flow.Say(SignInWording.Next.Offering(HomeWording.Card, HomeWording.Account, HomeWording.ToMenu));
            return Told.All;
        }

        var known = await number.AskAsync(flow);
        var place = Citizen.PlaceOf(flow);
        var request = new PageRequest(known, PagePurpose.SetPassword, place, PageDelivery.Text, Challenge: null, flow.Speech.Culture.Name);
        if (!flow.Channel.Brief)
        {
            var wish = new CodeWish(ChallengeStep, known, call => citizen.StartAsync(new ChallengeRequest(known, ChallengePurpose.SetPassword, place), call), SignInWording.CodeSent);
            var code = await codes.AskAsync(flow, Code, wish, async (challenge, typed, call) => CodeSteps.Confirmation(await citizen.TryAsync(challenge, typed, place, call), challenge, ChallengeStep, flow.Now));
            request = request with { Delivery = PageDelivery.Link, Challenge = code.Challenge };
        }

        var page = new PageWish(PageStepName, $"{known} {request.Challenge}", call => citizen.OpenPageAsync(request, call), PasswordWording.SetItThere)
        {
            CodeStep = flow.Channel.Brief ? null : ChallengeStep,
        };
        await pages.AskAsync(flow, Digits, page, async (id, digits, call) =>
            await citizen.ProveAsync(id, digits, place, call) is { Outcome: not ProofOutcome.Right } result ? PageSteps.NotRight<Changed>(result, page.CodeStep ?? PageStepName) : new Verdict<Changed>.Right(Changed.Done));
        flow.Say(PasswordWording.Set.Offering(HomeWording.SignIn, HomeWording.ToMenu));
        return Told.All;
    }

    private static Reading<SignInWay> ReadHow(string text) => VietnameseText.Fold(text).TrimEnd('.', ')') switch
    {
        "1" => Reading<SignInWay>.Of(SignInWay.Password),
        "2" => Reading<SignInWay>.Of(SignInWay.Code),
        var words when words.Contains("sms", StringComparison.Ordinal) || words.Contains("tin nhan", StringComparison.Ordinal) || words.Contains("duong dan", StringComparison.Ordinal) || words.Contains("link", StringComparison.Ordinal) => Reading<SignInWay>.Of(SignInWay.Password),
        var words when words.Contains("dang nhap", StringComparison.Ordinal) || words.Contains("sign in", StringComparison.Ordinal) => Reading<SignInWay>.Of(SignInWay.Code),
        _ => Reading<SignInWay>.Not(PasswordWording.NoSuchEntry),
    };
}
