using System.Text.Json;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Engine.Events;

/// <summary>What a handler of events sees of the conversation, and what it may change.</summary>
public sealed class EventTurn
{
    private readonly ConversationTurn _turn;
    private readonly FlowCatalog _catalog;

    internal EventTurn(ConversationTurn turn, FlowCatalog catalog, JsonElement value)
    {
        _turn = turn;
        _catalog = catalog;
        Value = value;
    }

    /// <summary>What the event says.</summary>
    public JsonElement Value { get; }

    /// <summary>When the turn began.</summary>
    public DateTimeOffset Now => _turn.Now;

    /// <summary>Whether something was taken from the conversation.</summary>
    internal bool HasDisowned { get; private set; }

    /// <summary>What the engine owns for the conversation, if it does.</summary>
    public R? Owned<R>()
        where R : class => _turn.Get(_catalog.Requirement<R>().Section, _catalog.TypeOf<R>());

    /// <summary>Makes the engine forget what it owns, with every reply and screen that is kept; open tasks wait until the person comes back to them.</summary>
    public void Disown<R>()
        where R : class
    {
        _turn.Forget(_catalog.Requirement<R>().Section);
        _turn.ForgetReplies();
        HasDisowned = true;
    }
}
