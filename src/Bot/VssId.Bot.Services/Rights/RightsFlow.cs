using System.Diagnostics;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;

namespace VssId.Bot.Services.Rights;

/// <summary>The rights over one's data (Law 91/2025): consents, a copy, who looked, deletion.</summary>
internal sealed class RightsFlow(ConsentsFlow consents, ExportFlow export, LooksFlow looks, DeletionFlow deletion) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "rights";

    private static readonly Slot<RightsEntry> Entry = new(
        "entry",
        RightsWording.Ask.Offering(
            new Offer("1", RightsWording.ConsentsTitle), new Offer("2", RightsWording.ExportTitle), new Offer("3", RightsWording.LooksTitle), new Offer("4", RightsWording.DeletionTitle), HomeWording.ToMenu),
        RightsReading.Entry);

    /// <inheritdoc/>
    public override Wording Title => RightsWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots { get; } = [Entry];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow) => await flow.Ask(Entry) switch
    {
        RightsEntry.Consents => await flow.Run(consents),
        RightsEntry.Export => await flow.Run(export),
        RightsEntry.Looks => await flow.Run(looks),
        RightsEntry.Deletion => await flow.Run(deletion),
        _ => throw new UnreachableException(),
    };
}
