using System.Text.Json;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Notices;

/// <summary>A notice that the citizen wants on this channel.</summary>
internal sealed class NoticeHandler : IEventHandler
{
    /// <inheritdoc/>
    public string Name => EventTypes.Notice;

    /// <inheritdoc/>
    public Wording? Handle(EventTurn turn) => NoticesWording.Told(turn.Value.Deserialize(BackendJson.Default.NoticeGiven)!);
}
