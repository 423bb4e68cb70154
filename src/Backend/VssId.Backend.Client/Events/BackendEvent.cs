using System.Text.Json;

namespace VssId.Backend.Client.Events;

/// <summary>Something that happened at the backend and that a conversation is told. Sent at least once, in no promised order.</summary>
/// <param name="Id">Names the event; it comes again under the same id.</param>
/// <param name="Type">One of <see cref="EventTypes"/>; a receiver accepts and ignores what it does not know.</param>
/// <param name="At">When it happened.</param>
/// <param name="Channel">Channel of the conversation.</param>
/// <param name="Conversation">Id of the conversation it is for.</param>
/// <param name="Data">What the type says about it.</param>
public sealed record BackendEvent(Guid Id, string Type, DateTimeOffset At, string Channel, string Conversation, JsonElement Data)
{
    /// <summary>Never prints whom it is for.</summary>
    public override string ToString() => $"{nameof(BackendEvent)} {{ {Type} }}";
}
