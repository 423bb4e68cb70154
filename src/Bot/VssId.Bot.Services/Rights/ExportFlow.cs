using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Passwords;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Rights;

/// <summary>A copy of one's data: a fresh code, then a page that gives the file once. On USSD its link is texted to the phone on record, and needs no code besides.</summary>
internal sealed class ExportFlow(Citizen citizen, CodeSteps codes) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "export";

    private const string ChallengeStep = "challenge";

    private static readonly Slot<CodeAnswer> Code = CodeSteps.SlotOf("code");

    /// <inheritdoc/>
    public override Wording Title => RightsWording.ExportTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots { get; } = [Code];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var place = Citizen.PlaceOf(flow);
        if (!flow.Channel.Brief)
        {
            flow.Say(RightsWording.AboutExport);
        }

        // A link that is texted to the phone on record proves as much as a code that is.
        Guid? code = flow.Channel.Brief ? null : (await codes.ConfirmAsync(flow, Code, ChallengeStep, signedIn, ChallengePurpose.Export)).Challenge;
        var request = new MyPageRequest(PagePurpose.Download, place, code is null ? PageDelivery.Text : PageDelivery.Link, code, flow.Speech.Culture.Name);
        var page = await flow.Once("page", code ?? Guid.Empty, (_, call) => citizen.OpenMyPageAsync(signedIn, request, call), opened => opened.Until);
        flow.Own(signedIn);
        switch (page)
        {
            case PageStart.Opened { Link: { } link } opened:
                flow.Say(new Link(RightsWording.TakeItThere(Clock.MinutesOf(opened.ExpiresAt, flow.Now)).In(flow.Speech), RightsWording.OpenPage.In(flow.Speech), link));
                break;
            case PageStart.Opened opened:
                flow.Say(RightsWording.ExportTexted(Clock.MinutesOf(opened.ExpiresAt, flow.Now)));
                break;
            case PageStart.TooOften tooOften:
                return await flow.GiveUp<Told>(RightsWording.NoLinkYet(CodeSteps.Waiting(tooOften.RetryAt, flow.Now)));
            case PageStart.Barred barred:
                return await flow.GiveUp<Told>(CodeSteps.Locked(barred.End, flow.Now));
            default:
                return await flow.GiveUp<Told>(RightsWording.TooLate.Offering(HomeWording.Account, HomeWording.ToMenu));
        }

        if (!flow.Channel.Brief)
        {
            flow.Say(HomeWording.Next.Offering(HomeWording.Account, HomeWording.ToMenu));
        }

        return Told.All;
    }
}
