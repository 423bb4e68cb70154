using System.Text.Json;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Places;

/// <summary>The account was signed in elsewhere: this conversation forgets its session and says so.</summary>
internal sealed class TakenOverHandler : IEventHandler
{
    /// <inheritdoc/>
    public string Name => EventTypes.SessionTakenOver;

    /// <inheritdoc/>
    public Wording? Handle(EventTurn turn)
    {
        var over = turn.Value.Deserialize(BackendJson.Default.SessionOver)!;
        if (turn.Owned<SignedIn>() is { } here)
        {
            if (SessionOver.MarkOf(here.Token) != over.Session)
            {
                // The person has signed in here anew since: what the event tells is no longer so.
                return null;
            }

            turn.Disown<SignedIn>();
        }

        return PlacesWording.TakenOver(over.Channel, over.At, turn.Now);
    }
}
