using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Lookups;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.History;

/// <summary>For how long contributions were paid, fund by fund, in one answer.</summary>
internal sealed class TotalTimeFlow(Citizen citizen, FamilySteps family) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "total-time";

    /// <inheritdoc/>
    public override Wording Title => HistoryWording.TotalTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots { get; } = [FamilySteps.Said, FamilySteps.Which];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var holder = await family.OfAsync(flow, signedIn, await flow.Ask(FamilySteps.Said));
        var summary = await citizen.AskAsync(backend => backend.GetHistorySummaryAsync(signedIn.Token, Citizen.PlaceOf(flow).ToHeaders(), holder.Of, flow.CancellationToken));
        flow.Own(signedIn);
        flow.Say(HistoryViews.Summary(summary, holder.Name is { } name ? LookWording.OfChild(HistoryWording.TotalTitle, name) : HistoryWording.TotalTitle, flow.Speech));
        if (!flow.Channel.Brief)
        {
            flow.Say(HomeWording.Next.Offering(HomeWording.History, HomeWording.Benefits, HomeWording.ToMenu));
        }

        return Told.All;
    }
}
