using System.Diagnostics;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;

namespace VssId.Bot.Services.Help;

/// <summary>Answers what needs no account.</summary>
internal sealed class TopicFlow() : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "topic";

    /// <summary>Name of its slot; the wish that begins the flow brings it along.</summary>
    public const string TopicSlot = "topic";

    private static readonly Slot<Topic> Asked = new(TopicSlot, TopicWording.AskTopic, text => Enum.TryParse<Topic>(text, out var topic) && Enum.IsDefined(topic) ? Reading<Topic>.Of(topic) : Reading<Topic>.Nothing);

    /// <inheritdoc/>
    public override Wording Title => TopicWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots { get; } = [Asked];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        switch (await flow.Ask(Asked))
        {
            case Topic.Hotline:
                flow.Say(TopicWording.Hotline);
                break;
            case Topic.Thanks:
                flow.Say(TopicWording.Thanks);
                break;
            case Topic.Greeting:
                flow.Say(HomeWording.Greeting);
                flow.Say(HomeWording.MainMenuWithEntries);
                break;
            case Topic.Register:
                flow.Say(TopicWording.Register);
                break;
            case Topic.History:
                flow.Say(TopicWording.History);
                break;
            case Topic.Benefits:
                flow.Say(TopicWording.Benefits);
                break;
            default:
                throw new UnreachableException();
        }

        return Told.All;
    }
}
