using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using VssId.Zalo.Api.Events;

namespace VssId.Channels.Simulators.Zalo;

/// <summary>Everything the played Zalo knows: the people, their chats, the uploads. In memory only.</summary>
internal sealed class SimulatedOa(IOptions<ZaloSimulatorOptions> options, WebhookClient webhook, TimeProvider time)
{
    private const int MaxAttachments = 200;
    private static readonly TimeSpan AttachmentLife = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StoredAttachment> _attachments = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _attachmentOrder = new();
    private readonly long _began = time.GetUtcNow().Ticks;
    private long _ids;

    /// <summary>The person taps "Quan tâm".</summary>
    public void Follow(string userId)
    {
        var person = PhoneOf(userId);
        person.IsKnown = true;
        person.Follows = true;
        webhook.Send(Event(ZaloEventNames.Follow) with { OaId = options.Value.OaId, Follower = new ZaloParty(userId) }, time.GetUtcNow());
    }

    /// <summary>The person writes, or taps a button that says the text.</summary>
    public void Write(string userId, string text)
    {
        var now = time.GetUtcNow();
        var person = PhoneOf(userId);
        person.IsKnown = true;
        person.Append("person", new SentContent(ZaloEventNames.UserSendText, text, [], null), null, null, now);
        webhook.Send(
            Event(ZaloEventNames.UserSendText) with
            {
                Sender = new ZaloParty(userId),
                Recipient = new ZaloParty(options.Value.OaId),
                Message = new ZaloEventMessage { MsgId = NewId(), Text = text },
            },
            now);
    }

    /// <summary>The person sends a picture.</summary>
    public void SendPhoto(string userId, byte[] content, string mediaType)
    {
        var now = time.GetUtcNow();
        var person = PhoneOf(userId);
        person.IsKnown = true;
        var path = PathOf(Keep(content, mediaType, "photo"));
        person.Append("person", new SentContent(ZaloEventNames.UserSendImage, "", [], null), path, null, now);
        var url = new Uri(options.Value.ApiBase!, path).AbsoluteUri;
        webhook.Send(
            Event(ZaloEventNames.UserSendImage) with
            {
                Sender = new ZaloParty(userId),
                Recipient = new ZaloParty(options.Value.OaId),
                Message = new ZaloEventMessage { MsgId = NewId(), Attachments = [new ZaloEventAttachment("image", new ZaloEventPayload(url, url))] },
            },
            now);
    }

    /// <summary>A message of the account reaches the person; the echo and the receipt follow.</summary>
    /// <returns>Id of the message.</returns>
    public string Deliver(Person person, SentContent content)
    {
        var now = time.GetUtcNow();
        var id = NewId();
        var path = content.AttachmentId is { } attachment ? PathOf(attachment) : null;
        var isFile = content.EchoName == ZaloEventNames.OaSendFile;
        person.Append("oa", content, isFile ? null : path, isFile && path is not null ? new ChatFile(Attachment(content.AttachmentId)?.FileName ?? "", path) : null, now);
        var sent = Event(content.EchoName) with
        {
            Sender = new ZaloParty(options.Value.OaId),
            Recipient = new ZaloParty(person.Id),
            Message = new ZaloEventMessage { MsgId = id, Text = content.Text },
        };
        webhook.Send(sent, now);
        webhook.Send(sent with { EventName = ZaloEventNames.UserReceivedMessage, Message = new ZaloEventMessage { MsgId = id } }, now);
        return id;
    }

    /// <summary>A phone; looking at it makes nobody known to the account.</summary>
    public Person PhoneOf(string userId) => _people.GetOrAdd(userId, id => new Person(id));

    /// <summary>The person of an id; nobody before they followed or wrote.</summary>
    public bool TryFind(string? userId, [NotNullWhen(true)] out Person? person)
    {
        person = null;
        return userId is not null && _people.TryGetValue(userId, out person) && person.IsKnown;
    }

    /// <summary>Keeps an upload for 7 days.</summary>
    /// <returns>Its id.</returns>
    public string Keep(byte[] content, string mediaType, string fileName)
    {
        var id = NewId();
        _attachments[id] = new StoredAttachment(content, mediaType, fileName, time.GetUtcNow() + AttachmentLife);
        _attachmentOrder.Enqueue(id);
        if (_attachments.Count > MaxAttachments && _attachmentOrder.TryDequeue(out var oldest))
        {
            _attachments.TryRemove(oldest, out _);
        }

        return id;
    }

    /// <summary>An upload that is still kept.</summary>
    public StoredAttachment? Attachment(string? id) =>
        id is not null && _attachments.TryGetValue(id, out var found) && found.Until > time.GetUtcNow() ? found : null;

    private static string PathOf(string attachmentId) => $"{ZaloSimulator.Root}/attachments/{attachmentId}";

    private ZaloEvent Event(string name) => new() { AppId = options.Value.AppId, EventName = name };

    // Ids look like Zalo's, and no id of an earlier run comes again: the bot still remembers those.
    private string NewId()
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"{_began}:{Interlocked.Increment(ref _ids)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 10));
    }
}
