using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Places;

/// <summary>Shows where and when the account was signed in, and how each sign-in ended.</summary>
internal sealed class RecentSignInsFlow(Citizen citizen) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "recent-sign-ins";

    /// <inheritdoc/>
    public override Wording Title => PlacesWording.RecentTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var past = await citizen.SignInsAsync(signedIn, Citizen.PlaceOf(flow), flow.CancellationToken);
        // The backend has counted the call: the session lives on, here as there (R15).
        flow.Own(signedIn);
        flow.Say(new FactSheet(
            PlacesWording.RecentFacts.In(flow.Speech),
            [.. past.Items.Select(each => new Fact(PlacesWording.Of(each, flow.Now).In(flow.Speech), PlacesWording.EndOf(each, flow.Now).In(flow.Speech)))],
            PlacesWording.RecentNote.In(flow.Speech)));
        if (!flow.Channel.Brief)
        {
            flow.Say(HomeWording.Next.Offering(HomeWording.Card, HomeWording.Account, HomeWording.ToMenu));
        }

        return Told.All;
    }
}
