using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Events;

/// <summary>Knows what an event from outside means in the conversation it is for. It does nothing outside the conversation: the turn may run again.</summary>
public interface IEventHandler
{
    /// <summary>Name of the event, as it stands in <c>Activity.Name</c>.</summary>
    string Name { get; }

    /// <summary>Takes the event. On a channel that cannot be written to unasked it is called a second time, when the person comes.</summary>
    /// <returns>What the person is told; <see langword="null"/> when it is nothing to them any more.</returns>
    Wording? Handle(EventTurn turn);
}
