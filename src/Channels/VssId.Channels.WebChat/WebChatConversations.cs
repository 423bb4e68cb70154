using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Turns;
using VssId.Channels.WebChat.Wire;

namespace VssId.Channels.WebChat;

/// <summary>Begins conversations and describes them to their clients.</summary>
internal sealed class WebChatConversations(IInbox inbox, WebChatInbound inbound, WebChatTokens tokens, WebChatTickets tickets, WebChatOrigins origins, WebChatMeter meter, IOptions<WebChatOptions> options)
{
    /// <summary>Begins a conversation, once: the same one again is not greeted again.</summary>
    public async Task<Admission> BeginAsync(WebChatPass pass, string? locale, string source, CancellationToken cancellationToken)
    {
        var start = inbound.Start(pass.Conversation, pass.User, locale, source);

        // The echo begins the log, so that the conversation exists before its greeting is written; clients are never shown it.
        var admission = await inbox.AdmitAsync(new Arrival(pass.StoreId, start.Id, start.Activity, start.Echo), cancellationToken);
        if (admission is Admission.Admitted)
        {
            meter.Admitted(start.Type);
        }

        return admission;
    }

    /// <summary>A conversation with a new token, and nothing to connect to.</summary>
    public ConversationAnswer Answer(WebChatPass pass) =>
        new(pass.Conversation, tokens.Issue(pass), (int)options.Value.TokenLifetime.TotalSeconds);

    /// <summary>A conversation with a new token and the address of its stream.</summary>
    public ConversationAnswer Answer(WebChatPass pass, HttpRequest request, string? watermark)
    {
        var address = new Uri(origins.PublicAddress(request));
        var scheme = address.Scheme == Uri.UriSchemeHttps ? "wss" : "ws";
        var stream = string.Create(
            CultureInfo.InvariantCulture,
            $"{scheme}://{address.Authority}{WebChatEndpoint.Root}/conversations/{pass.Conversation}/stream?watermark={Uri.EscapeDataString(watermark ?? "")}&t={tickets.SealStream(pass)}");
        return Answer(pass) with { StreamUrl = stream };
    }
}
