using System.Text.Json;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Engine.Events;

/// <summary>Events from outside as activities. Only another service of the house makes them: what people send carries another role.</summary>
public static class EventActivity
{
    private const string ServiceRole = "service";

    /// <summary>Makes the activity of an event.</summary>
    /// <param name="id">Names the event; the same when it comes again.</param>
    /// <param name="name">Name of the event.</param>
    /// <param name="channel">Channel of the conversation.</param>
    /// <param name="conversation">Id of the conversation it is for.</param>
    /// <param name="service">The service that says so.</param>
    /// <param name="value">What it says.</param>
    public static Activity Of(string id, string name, string channel, string conversation, string service, JsonElement value) => new()
    {
        Type = ActivityTypes.Event,
        Name = name,
        Id = id,
        ChannelId = channel,
        Conversation = new ConversationAccount { Id = conversation },
        From = new ChannelAccount(service, role: ServiceRole),
        Value = value,
    };

    /// <summary>Whether an activity is an event from another service.</summary>
    public static bool Is(Activity activity) => activity is { Type: ActivityTypes.Event, From.Role: ServiceRole };
}
