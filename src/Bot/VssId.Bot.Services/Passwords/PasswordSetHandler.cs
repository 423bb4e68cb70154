using System.Text.Json;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Passwords;

/// <summary>The password was set anew elsewhere: this conversation forgets its session and says so.</summary>
internal sealed class PasswordSetHandler : IEventHandler
{
    /// <inheritdoc/>
    public string Name => EventTypes.PasswordSet;

    /// <inheritdoc/>
    public Wording? Handle(EventTurn turn)
    {
        var over = turn.Value.Deserialize(BackendJson.Default.SessionOver)!;
        if (turn.Owned<SignedIn>() is { } here && over.Session is not null)
        {
            if (SessionOver.MarkOf(here.Token) != over.Session)
            {
                // The person has signed in here anew since.
                return null;
            }

            turn.Disown<SignedIn>();
        }

        return PasswordWording.SetElsewhere(over.Channel, over.At, turn.Now);
    }
}
