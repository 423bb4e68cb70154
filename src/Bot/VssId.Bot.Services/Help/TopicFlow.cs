using System.Diagnostics;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;

namespace VssId.Bot.Services.Help;

/// <summary>Answers what needs no account and no look into a record.</summary>
internal sealed class TopicFlow() : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "topic";

    /// <summary>Name of its slot; the wish that begins the flow brings it along.</summary>
    public const string TopicSlot = "topic";

    private static readonly Slot<Topic> Asked = new(TopicSlot, TopicWording.AskTopic, text => Enum.TryParse<Topic>(text, out var topic) && Enum.IsDefined(topic) ? Reading<Topic>.Of(topic) : Reading<Topic>.Nothing) { Finder = static _ => null };

    /// <inheritdoc/>
    public override Wording Title => TopicWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots { get; } = [Asked];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var topic = await flow.Ask(Asked);
        if (topic is Topic.Greeting)
        {
            flow.Say(HomeWording.Greeting);
            flow.Say(HomeWording.MainMenuWithEntries);
        }
        else
        {
            flow.Say(Answer(topic));
        }

        return Told.All;
    }

    private static Wording Answer(Topic topic) => topic switch
    {
        Topic.Hotline => TopicWording.Hotline,
        Topic.Thanks => TopicWording.Thanks,
        Topic.MyNumber => TopicWording.MyNumber,
        Topic.About => TopicWording.About,
        Topic.Install => TopicWording.Install,
        Topic.Numbers => TopicWording.Numbers,
        Topic.NothingElse => TopicWording.NothingElse,
        _ => throw new UnreachableException(),
    };
}
