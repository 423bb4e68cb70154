using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Rights;

/// <summary>Who looked at the citizen's data, when, on which channel and what for; officers without their names.</summary>
internal sealed class LooksFlow(Citizen citizen) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "looks";

    /// <inheritdoc/>
    public override Wording Title => RightsWording.LooksTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var looks = await citizen.AskAsync(backend => backend.GetLooksAsync(signedIn.Token, Citizen.PlaceOf(flow).ToHeaders(), flow.CancellationToken));
        flow.Own(signedIn);
        flow.Say(new FactSheet(
            RightsWording.LooksTitle.In(flow.Speech),
            [.. looks.Items.Select(look => new Fact(RightsWording.WhenOf(look, flow.Now).In(flow.Speech), RightsWording.About(look).In(flow.Speech)))],
            RightsWording.OfficersLooked(looks.Officers).In(flow.Speech)));
        if (!flow.Channel.Brief)
        {
            flow.Say(HomeWording.Next.Offering(HomeWording.Account, HomeWording.ToMenu));
        }

        return Told.All;
    }
}
