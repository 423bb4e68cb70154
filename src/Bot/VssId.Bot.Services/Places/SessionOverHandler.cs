using System.Text.Json;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Places;

/// <summary>Something happened elsewhere to the account that is or was signed in here: this conversation forgets the session that ended by it, and says so.</summary>
/// <param name="name">Name of the event.</param>
/// <param name="say">What is said, given the channel on which it was done, when, and the time.</param>
internal sealed class SessionOverHandler(string name, Func<string, DateTimeOffset, DateTimeOffset, Wording> say) : IEventHandler
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Wording? Handle(EventTurn turn)
    {
        var over = turn.Value.Deserialize(BackendJson.Default.SessionOver)!;
        // Without a mark none was open here: whoever is signed in here now is somebody else and stays.
        if (over.Session is { } mark && turn.Owned<SignedIn>() is { } here)
        {
            if (SessionOver.MarkOf(here.Token) != mark)
            {
                // The person has signed in here anew since: what the event tells is no longer so.
                return null;
            }

            turn.Disown<SignedIn>();
        }

        return say(over.Channel, over.At, turn.Now);
    }
}
