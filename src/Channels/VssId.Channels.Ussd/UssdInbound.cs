using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using VssId.Bot.Builder.Schema;

namespace VssId.Channels.Ussd;

/// <summary>Events as activities. The phone number stops here: further in, only its keyed hash is known.</summary>
internal sealed class UssdInbound(IOptions<UssdOptions> options)
{
    /// <summary>Name of the channel.</summary>
    public const string ChannelId = "ussd";

    /// <summary>Name of the event that stands for dialling.</summary>
    public const string Dial = "dial";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(options.Value.PhoneKey);

    /// <summary>An event as an activity. Its type and text are a first guess: the middleware corrects them from the dialogue's memory.</summary>
    public Activity ToActivity(UssdEvent happened, DateTimeOffset now)
    {
        var conversation = ConversationOf(happened.Phone);
        var request = new UssdRequest(
            $"{happened.Gateway}:{happened.SessionId}",
            happened.Phase == UssdPhase.Begin,
            happened.DialParameters,
            happened.Path,
            happened.Input);
        var activity = new Activity
        {
            Id = Keyed($"turn\n{happened.Gateway}\n{happened.SessionId}\n{happened.Phone.Digits}\n{happened.TurnKey}"),
            ChannelId = ChannelId,
            Conversation = new ConversationAccount(id: conversation),
            From = new ChannelAccount(conversation, role: "user"),
            Recipient = new ChannelAccount("bot", role: "bot"),
            Timestamp = now,
            ChannelData = JsonSerializer.SerializeToElement(request, UssdJson.Default.UssdRequest),
        };
        Apply(activity, request.Begins ? new UssdStep.Dial(request.Parameters, 0) : new UssdStep.Answer(request.Input ?? request.Path?[^1] ?? ""));
        return activity;
    }

    /// <summary>Id of a phone's conversation, the same over all gateways.</summary>
    public string ConversationOf(PhoneNumber phone) => $"ussd:{Keyed($"phone\n{phone.Digits}")}";

    /// <summary>Makes the activity say what the step means.</summary>
    public static void Apply(Activity activity, UssdStep step)
    {
        switch (step)
        {
            case UssdStep.Dial dial:
                activity.Type = ActivityTypes.Event;
                activity.Name = Dial;
                activity.Value = JsonSerializer.SerializeToElement(dial.Parameters, UssdJson.Default.IReadOnlyListString);
                activity.Text = null;
                break;
            case UssdStep.Answer answer:
                activity.Type = ActivityTypes.Message;
                activity.Name = null;
                activity.Value = null;
                activity.Text = answer.Text;
                break;
            default:
                break;
        }
    }

    private string Keyed(string text) => WebEncoders.Base64UrlEncode(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
