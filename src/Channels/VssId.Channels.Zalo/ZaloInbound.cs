using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Zalo.Api.Events;

namespace VssId.Channels.Zalo;

/// <summary>Wire to <see cref="Activity"/>: reads events whose signature was verified.</summary>
internal sealed class ZaloInbound(IOptions<ZaloOptions> options, TimeProvider time)
{
    // Message ids have about 20 characters; a longer one gives way to the hash of the body, so that no key grows without bound.
    private const int MaxMessageIdLength = 100;

    /// <summary>Reads an event.</summary>
    /// <param name="body">The body, byte for byte.</param>
    public ZaloReading Read(ReadOnlySpan<byte> body)
    {
        ZaloEvent? read;
        try
        {
            read = JsonSerializer.Deserialize(body, ZaloEventJson.Relaxed.ZaloEvent);
        }
        catch (JsonException)
        {
            return new ZaloReading.Refused("unreadable");
        }

        if (read is not { EventName: { Length: > 0 } name } ||
            !long.TryParse(ZaloTimestamp.Find(body), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return new ZaloReading.Refused("unreadable");
        }

        if (read.AppId != options.Value.AppId)
        {
            return new ZaloReading.Refused("other_app");
        }

        var age = time.GetUtcNow().ToUnixTimeMilliseconds() - milliseconds;
        if (age > options.Value.MaxEventAge.TotalMilliseconds)
        {
            return new ZaloReading.Refused("too_old");
        }

        return -age > options.Value.MaxEventLead.TotalMilliseconds
            ? new ZaloReading.Refused("too_far_ahead")
            : Read(read, name, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), body);
    }

    private ZaloReading Read(ZaloEvent read, string name, DateTimeOffset at, ReadOnlySpan<byte> body) => name switch
    {
        _ when KindOf(name) is { } kind => Turn(read.Recipient?.Id, read.Sender?.Id, read, at, body, activity =>
        {
            activity.Type = ActivityTypes.Message;
            activity.Text = (read.Message?.Text ?? "").Normalize(NormalizationForm.FormC);
            activity.TextFormat = "plain";
            activity.Attachments = kind.Length == 0 ? null : [.. AttachmentsOf(read.Message, kind)];
        }),
        ZaloEventNames.Follow => Turn(read.OaId, read.Follower?.Id, read, at, body, Joined),
        ZaloEventNames.UserClickChatNow => Turn(read.OaId, read.UserId, read, at, body, Joined),
        _ when name.StartsWith(ZaloEventNames.EchoPrefix, StringComparison.Ordinal) => read switch
        {
            { Sender.AdminId: not null } => new ZaloReading.NoTurn("staff"),
            { Sender.Id: { } oa, Recipient.Id: { } user } => new ZaloReading.Echo(ZaloConversation.Of(oa, user), name, read.Message?.Text, at),
            _ => new ZaloReading.NoTurn("echo"),
        },
        ZaloEventNames.UserReceivedMessage or ZaloEventNames.UserSeenMessage => new ZaloReading.NoTurn("receipt"),
        _ when name.StartsWith(ZaloEventNames.AnonymousPrefix, StringComparison.Ordinal) => new ZaloReading.NoTurn("anonymous"),
        _ => new ZaloReading.NoTurn("unknown_event"),
    };

    /// <summary>What a message of a person carries: nothing but text, or the media type of its attachments.</summary>
    /// <returns>The media type; empty for a text; <see langword="null"/> when the event is no message of a person.</returns>
    private static string? KindOf(string name) => name switch
    {
        ZaloEventNames.UserSendText => "",
        ZaloEventNames.UserSendImage => "image/*",
        "user_send_gif" => "image/gif",
        "user_send_audio" => "audio/amr",
        "user_send_video" => "video/*",
        "user_send_file" => "application/octet-stream",
        "user_send_link" => "application/vnd.zalo.link",
        "user_send_sticker" => "application/vnd.zalo.sticker",
        "user_send_location" => "application/vnd.zalo.location",
        "user_send_business_card" => "application/vnd.zalo.business-card",
        _ => null,
    };

    private static void Joined(Activity activity)
    {
        activity.Type = ActivityTypes.ConversationUpdate;
        activity.MembersAdded = [activity.From!];
    }

    private static IEnumerable<Attachment> AttachmentsOf(ZaloEventMessage? message, string contentType) =>
        message?.Attachments is { Count: > 0 } attachments
            ? attachments.Select(attachment => new Attachment(contentType, attachment?.Payload?.Url, name: attachment?.Payload?.Name, thumbnailUrl: attachment?.Payload?.Thumbnail))
            : [new Attachment(contentType)];

    /// <remarks>The name of the event is part of the key: echoes and receipts repeat message ids.</remarks>
    private static string KeyOf(ZaloEvent read, ReadOnlySpan<byte> body) => read.Message?.MsgId is { Length: > 0 and <= MaxMessageIdLength } id
        ? $"{read.EventName}:{id}"
        : Convert.ToHexStringLower(SHA256.HashData(body));

    private ZaloReading Turn(string? oa, string? user, ZaloEvent read, DateTimeOffset at, ReadOnlySpan<byte> body, Action<Activity> fill)
    {
        if (oa != options.Value.OaId)
        {
            return new ZaloReading.Refused("other_oa");
        }

        if (!ZaloConversation.IsId(user))
        {
            return new ZaloReading.Refused("unreadable");
        }

        var conversation = ZaloConversation.Of(oa, user!);
        var key = KeyOf(read, body);
        var activity = new Activity
        {
            Id = key,
            ChannelId = ZaloConversation.Channel,
            Timestamp = at,
            From = new ChannelAccount(user, role: "user"),
            Recipient = new ChannelAccount(oa, role: "bot"),
            Conversation = new ConversationAccount(id: conversation),
        };
        fill(activity);
        return new ZaloReading.Turn(new Arrival(conversation, key, ActivityJson.ToUtf8(activity)));
    }
}
