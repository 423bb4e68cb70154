using System.ComponentModel.DataAnnotations;

namespace VssId.Channels.WebChat;

/// <summary>Settings of the web chat, section <c>WebChat</c>.</summary>
public sealed class WebChatOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "WebChat";

    /// <summary>Secrets that servers of a site present, at most two so that one can be replaced while the other still works; 32 characters or more each. No default outside Development: without one the host does not start.</summary>
    [MaxLength(2)]
    public IReadOnlyList<string> Secrets { get; set; } = [];

    /// <summary>Keys that sign tokens, at most two: the first signs, both are accepted, so a key is replaced without ending a chat; 32 characters or more each and the same on every replica. No default outside Development.</summary>
    [MaxLength(2)]
    public IReadOnlyList<string> SigningKeys { get; set; } = [];

    /// <summary>Who issues the tokens, claim <c>iss</c>. Default <c>VssId.Bot</c>.</summary>
    [Required]
    public string Issuer { get; set; } = "VssId.Bot";

    /// <summary>How long a token opens its conversation. Default 30 minutes; Microsoft's client renews every 15 minutes whatever it is told, so less than 20 would cut chats off.</summary>
    [Range(typeof(TimeSpan), "00:20:00", "01:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the key in a stream address may be used to connect. Default 60 s, as the vendor's service has it.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "00:05:00")]
    public TimeSpan StreamKeyLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the address of a picture or file works. Default 5 minutes: long enough to open it, too short to be passed round.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "00:15:00")]
    public TimeSpan PictureLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an idle conversation can be read again, and an old token proves whose it was. Default 24 h (R34).</summary>
    [Range(typeof(TimeSpan), "01:00:00", "2.00:00:00")]
    public TimeSpan ConversationLife { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Origins (<c>https://host</c>) besides our own whose pages may call; empty by default.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Who may show <c>/chat</c> in a frame, as written in a content security policy. Default <c>'self'</c>: pages of the same origin.</summary>
    public IReadOnlyList<string> FrameAncestors { get; set; } = ["'self'"];

    /// <summary>The address people see, such as <c>https://bot.example</c>, for stream and picture addresses; absent = that of the request, after the host has applied the forwarded headers of trusted proxies.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Name of the assistant as people see it.</summary>
    [Required]
    [StringLength(64)]
    public string BotName { get; set; } = "Trợ lý BHXH";

    /// <summary>Longest text of a message, in UTF-16 units. Default 4,000: more than anybody types, far below what a reader of texts can stand.</summary>
    [Range(200, 20_000)]
    public int MaxTextLength { get; set; } = 4_000;

    /// <summary>Largest upload, in bytes. Default 12 MB: a picture of a phone and what is around it; 1 to 30 MB.</summary>
    [Range(1 << 20, 30 << 20)]
    public int MaxUploadBytes { get; set; } = 12 << 20;

    /// <summary>Activities a conversation may post in a minute, typing included. Default 120: the client sends up to 20 typing notes a minute.</summary>
    [Range(1, 10_000)]
    public int PostsPerMinute { get; set; } = 120;

    /// <summary>Requests an address may make in a minute. Default 1,200: a whole office may share one.</summary>
    [Range(1, 100_000)]
    public int RequestsPerMinute { get; set; } = 1_200;

    /// <summary>Anonymous tokens an address may take in a minute. Default 60.</summary>
    [Range(1, 10_000)]
    public int TokensPerMinute { get; set; } = 60;

    /// <summary>Open sockets of a conversation on this replica. Default 8: tabs, devices, and the client's own doubles.</summary>
    [Range(1, 100)]
    public int SocketsPerConversation { get; set; } = 8;

    /// <summary>Open sockets of an address on this replica. Default 200.</summary>
    [Range(1, 10_000)]
    public int SocketsPerSource { get; set; } = 200;

    /// <summary>How often a socket is pinged so that proxies keep it open; one that does not answer for as long again is dropped. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:00:30")]
    public TimeSpan PingInterval { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often the log is looked at without a call, in case a call was missed. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one frame may take to leave; a reader slower than that is closed and comes back with its watermark. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
