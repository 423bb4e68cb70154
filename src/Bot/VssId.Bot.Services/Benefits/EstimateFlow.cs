using VssId.Backend.Client.Estimates;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Benefits;

/// <summary>What somebody would get by the law, from the record: always marked as an estimate, with its source.</summary>
internal sealed class EstimateFlow : FlowDialog<Told>
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "estimate";

    private readonly Citizen _citizen;
    private readonly Slot<EstimateKind> _kind;

    public EstimateFlow(Citizen citizen, BenefitsReading reading)
        : base(FlowId)
    {
        _citizen = citizen;
        _kind = new("kind", BenefitsWording.AskEstimate, reading.Estimate) { Finder = reading.EntryIn, Called = ["khoản", "chế độ"] };
    }

    /// <inheritdoc/>
    public override Wording Title => BenefitsWording.EstimateTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [_kind];

    /// <summary>Asks the backend for an estimate.</summary>
    public ValueTask<Estimate> ReadAsync(Flow flow, EstimateKind kind, SignedIn signedIn) =>
        _citizen.AskAsync(backend => backend.GetEstimateAsync(kind, signedIn.Token, Citizen.PlaceOf(flow).ToHeaders(), flow.CancellationToken));

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var kind = await flow.Ask(_kind);
        var estimate = await ReadAsync(flow, kind, signedIn);
        flow.Own(signedIn);
        flow.Say(BenefitViews.Estimate(estimate, flow.Speech));
        if (!flow.Channel.Brief)
        {
            flow.Say(HomeWording.Next.Offering(HomeWording.History, HomeWording.Benefits, HomeWording.ToMenu));
        }

        return Told.All;
    }
}
