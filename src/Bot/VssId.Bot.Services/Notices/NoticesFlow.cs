using System.Globalization;
using VssId.Backend.Client;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Rights;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Rights;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Notices;

/// <summary>Which notices come, and how. What needs a consent asks for it in the same breath; a no leaves everything as it was.</summary>
internal sealed class NoticesFlow(Citizen citizen, ConsentSteps consentSteps) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "notices";

    private static readonly Slot<string> Said = new("said", NoticesWording.NoSuchChoice, NoticesReading.Said) { Default = NoticesReading.Unsaid, Finder = NoticesReading.ChoiceSaid };

    private static readonly Slot<string> WaySaid = new("way-said", NoticesWording.NoSuchItem, NoticesReading.Item) { Default = NoticesReading.Unsaid, Finder = NoticesReading.WaySaid };

    private static readonly Slot<NoticeChoice> Choice = new("choice", NoticesWording.NoSuchChoice, NoticesReading.Choice) { Finder = static _ => null };

    private static readonly Slot<string> Wanted = new("wanted", NoticesWording.NoSuchChoice, NoticesReading.Switch) { Default = NoticesReading.Other, Finder = NoticesReading.SwitchIn };

    private static readonly Slot<string> Way = new("way", NoticesWording.NoSuchItem, NoticesReading.Item) { Finder = static _ => null };

    private static readonly Slot<string> Link = new("link", NoticesWording.NoSuchItem, NoticesReading.Item) { Finder = static _ => null };

    /// <inheritdoc/>
    public override Wording Title => NoticesWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [Said, WaySaid, Choice, Wanted, Way, Link, consentSteps.Slot];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var place = Citizen.PlaceOf(flow);
        var settings = await flow.Once("look", "", (_, call) => citizen.AskAsync(backend => backend.GetNoticesAsync(signedIn.Token, place.ToHeaders(), call.CancellationToken)));
        flow.Own(signedIn);
        var choice = NoticesReading.ChoiceOf(await flow.Ask(Said))
            ?? await flow.Ask(Choice, NoticesWording.Ask(settings), (chosen, _) => ValueTask.FromResult<Verdict<NoticeChoice>>(new Verdict<NoticeChoice>.Right(chosen)));
        switch (choice)
        {
            case NoticeChoice.Way:
                await ChooseWayAsync(flow, signedIn, place, settings);
                break;
            case NoticeChoice.Places:
                await RemoveAsync(flow, signedIn, place);
                break;
            default:
                await SwitchAsync(flow, signedIn, place, settings, KindOf(choice));
                break;
        }

        return Told.All;
    }

    private static NoticeKind KindOf(NoticeChoice choice) => choice switch
    {
        NoticeChoice.Visit => NoticeKind.NewVisit,
        NoticeChoice.Contribution => NoticeKind.MissingContribution,
        NoticeChoice.Card => NoticeKind.CardExpiring,
        NoticeChoice.Password => NoticeKind.OldPassword,
        _ => NoticeKind.SignInElsewhere,
    };

    private static IReadOnlyList<ConsentPurpose> NeededFor(NoticeKind kind) => kind switch
    {
        NoticeKind.NewVisit => [ConsentPurpose.Notices, ConsentPurpose.Health],
        NoticeKind.MissingContribution or NoticeKind.CardExpiring => [ConsentPurpose.Notices],
        _ => [],
    };

    private async Task SwitchAsync(Flow flow, SignedIn signedIn, Place place, NoticeSettings settings, NoticeKind kind)
    {
        var isOn = settings.Items.Any(setting => setting.Kind == kind && setting.IsOn);
        var wanted = await flow.Ask(Wanted) switch
        {
            NoticesReading.On => true,
            NoticesReading.Off => false,
            _ => !isOn,
        };
        if (wanted && !isOn)
        {
            var consents = await flow.Once("consents", "", (_, call) => citizen.AskAsync(backend => backend.GetConsentsAsync(signedIn.Token, place.ToHeaders(), call.CancellationToken)));
            var missing = NeededFor(kind).Where(purpose => !consents.Items.Any(consent => consent.Purpose == purpose && consent.IsGiven)).ToArray();
            for (var at = 0; at < missing.Length; at++)
            {
                await consentSteps.AskAsync(flow.At("consent", at), signedIn, missing[at], RightsWording.NothingChanged);
            }
        }

        if (wanted != isOn)
        {
            await flow.Once("switch", new NoticeChange(kind, wanted), (change, call) => ChangeAsync(signedIn, place, change, call), kind: EffectKind.Final);
        }

        flow.Say(NoticesWording.Switched(kind, wanted));
    }

    private async Task ChooseWayAsync(Flow flow, SignedIn signedIn, Place place, NoticeSettings settings)
    {
        var way = NoticesWording.WayOf(await flow.Ask(WaySaid), settings.Ways)
            ?? await flow.Ask(Way, NoticesWording.AskWay(settings.Ways), (typed, _) => ValueTask.FromResult<Verdict<NoticeWay>>(
            NoticesWording.WayOf(typed, settings.Ways) is { } chosen ? new Verdict<NoticeWay>.Right(chosen) : new Verdict<NoticeWay>.Wrong(NoticesWording.NoSuchItem)));
        if (way != settings.Way)
        {
            await flow.Once("way-chosen", new NoticeChange(Way: way), (change, call) => ChangeAsync(signedIn, place, change, call), kind: EffectKind.Final);
        }

        flow.Say(NoticesWording.WayChosen(way));
    }

    private async Task RemoveAsync(Flow flow, SignedIn signedIn, Place place)
    {
        var links = await flow.Once("links", "", (_, call) => citizen.AskAsync(backend => backend.GetLinksAsync(signedIn.Token, place.ToHeaders(), call.CancellationToken)));
        var id = await flow.Ask(Link, NoticesWording.AskLink(links, flow.Now), (typed, _) => ValueTask.FromResult<Verdict<string>>(
            int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= links.Items.Count ? new Verdict<string>.Right(links.Items[number - 1].Id) : new Verdict<string>.Wrong(NoticesWording.NoSuchItem)));
        // Removing a link twice is removing it once, so no key is needed.
        await flow.Once("remove", id, async (link, call) =>
        {
            await citizen.TellAsync(backend => backend.RemoveLinkAsync(link, signedIn.Token, place.ToHeaders(), call.CancellationToken));
            return Told.All;
        }, kind: EffectKind.Final);
        flow.Say(NoticesWording.LinkRemoved);
    }

    private ValueTask<NoticeSettings> ChangeAsync(SignedIn signedIn, Place place, NoticeChange change, Call call) =>
        citizen.AskAsync(backend => backend.ChangeNoticesAsync(change, signedIn.Token, place.ToHeaders(), call.IdempotencyKey, call.CancellationToken));
}
