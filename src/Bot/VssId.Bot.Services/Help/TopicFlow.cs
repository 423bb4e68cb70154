using System.Diagnostics;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Entities;
using VssId.Bot.Services.Home;

namespace VssId.Bot.Services.Help;

/// <summary>Answers what needs no account, and says honestly what cannot be done here yet; names the time or place that was asked for.</summary>
internal sealed class TopicFlow(Listener listener) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "topic";

    /// <summary>Name of its slot; the wish that begins the flow brings it along.</summary>
    public const string TopicSlot = "topic";

    private const string Unsaid = "-";

    private static readonly Slot<Topic> Asked = new(TopicSlot, TopicWording.AskTopic, text => Enum.TryParse<Topic>(text, out var topic) && Enum.IsDefined(topic) ? Reading<Topic>.Of(topic) : Reading<Topic>.Nothing) { Finder = static _ => null };

    private readonly Slot<Period?> _period = new("period", TopicWording.AskTopic, text => ReadPeriod(text, listener)) { Default = Unsaid };

    private readonly Slot<string> _province = new("province", TopicWording.AskTopic, text => ReadProvince(text, listener)) { Default = Unsaid };

    /// <inheritdoc/>
    public override Wording Title => TopicWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [Asked, _period, _province];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var topic = await flow.Ask(Asked);
        var period = await flow.Ask(_period);
        var province = await flow.Ask(_province);
        if (!flow.Channel.Brief && Echo(topic, period?.InWords(), province) is { } echo)
        {
            flow.Say(echo);
        }

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
        Topic.Register => TopicWording.Register,
        Topic.RegisterStatus => TopicWording.RegisterStatus,
        Topic.History => TopicWording.History,
        Topic.MyNumber => TopicWording.MyNumber,
        Topic.TotalTime => TopicWording.TotalTime,
        Topic.Benefits => TopicWording.Benefits,
        Topic.Visits => TopicWording.Visits,
        Topic.Office => TopicWording.Office,
        Topic.Facility => TopicWording.Facility,
        Topic.NothingElse => TopicWording.NothingElse,
        _ => throw new UnreachableException(),
    };

    // What was understood is said where it shows that the message was read.
    private static Wording? Echo(Topic topic, Wording? period, string province) => topic switch
    {
        Topic.History when period is not null => TopicWording.HistoryIn(period),
        Topic.Benefits when period is not null => TopicWording.BenefitsIn(period),
        Topic.Visits when period is not null => TopicWording.VisitsIn(period),
        Topic.Office when province != Unsaid => TopicWording.OfficeIn(province),
        Topic.Facility when province != Unsaid => TopicWording.FacilityIn(province),
        _ => null,
    };

    private static Reading<Period?> ReadPeriod(string text, Listener listener)
    {
        if (text == Unsaid)
        {
            return Reading<Period?>.Of(null);
        }

        foreach (var entity in listener.Read(text).Entities)
        {
            if (Period.Of(entity) is { } period)
            {
                return Reading<Period?>.Of(period);
            }
        }

        return Reading<Period?>.Nothing;
    }

    private static Reading<string> ReadProvince(string text, Listener listener) => text == Unsaid
        ? Reading<string>.Of(Unsaid)
        : listener.LastOf(EntityTypes.Province, text) is { } province ? Reading<string>.Of(province) : Reading<string>.Nothing;
}
