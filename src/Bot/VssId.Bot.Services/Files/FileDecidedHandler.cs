using System.Text.Json;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Files;

/// <summary>An officer has done something with a file that was opened here.</summary>
internal sealed class FileDecidedHandler : IEventHandler
{
    /// <inheritdoc/>
    public string Name => EventTypes.FileDecided;

    /// <inheritdoc/>
    public Wording? Handle(EventTurn turn) => FilesWording.Decided(turn.Value.Deserialize(BackendJson.Default.FileDecided)!);
}
