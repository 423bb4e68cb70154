using System.Text.Json;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Registration;

/// <summary>An officer has decided on a registration that was filed here.</summary>
internal sealed class RegistrationDecidedHandler : IEventHandler
{
    /// <inheritdoc/>
    public string Name => EventTypes.RegistrationDecided;

    /// <inheritdoc/>
    public Wording? Handle(EventTurn turn) => RegistrationWording.Decided(turn.Value.Deserialize(BackendJson.Default.RegistrationDecided)!);
}
