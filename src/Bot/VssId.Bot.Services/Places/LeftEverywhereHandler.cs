using System.Text.Json;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Places;

/// <summary>An account that was once signed in here has left everywhere. Whoever is signed in here now is somebody else and stays.</summary>
internal sealed class LeftEverywhereHandler : IEventHandler
{
    /// <inheritdoc/>
    public string Name => EventTypes.SignedOutEverywhere;

    /// <inheritdoc/>
    public Wording? Handle(EventTurn turn)
    {
        var over = turn.Value.Deserialize(BackendJson.Default.SessionOver)!;
        return PlacesWording.LeftEverywhere(over.Channel, over.At, turn.Now);
    }
}
