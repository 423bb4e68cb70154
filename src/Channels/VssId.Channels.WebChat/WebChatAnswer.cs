using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VssId.Bot.Builder.Schema;
using VssId.Channels.WebChat.Wire;

namespace VssId.Channels.WebChat;

/// <summary>An answer of the Direct Line protocol: a status and JSON.</summary>
internal sealed class WebChatAnswer : IResult
{
    private readonly int _status;
    private readonly ReadOnlyMemory<byte> _json;

    private WebChatAnswer(int status, ReadOnlyMemory<byte> json)
    {
        _status = status;
        _json = json;
    }

    /// <summary>Why the request is refused, when it is.</summary>
    public WebChatRefusal? Refusal { get; private init; }

    /// <summary>The vendor's error object.</summary>
    public static WebChatAnswer Refuse(WebChatRefusal refusal) =>
        new(refusal.Status, JsonSerializer.SerializeToUtf8Bytes(new ErrorAnswer(new ErrorDetail(refusal.Code, refusal.Message)), WebChatJson.Relaxed.ErrorAnswer)) { Refusal = refusal };

    /// <summary>The vendor's Conversation object.</summary>
    public static WebChatAnswer Conversation(ConversationAnswer answer, int status = StatusCodes.Status200OK) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(answer, WebChatJson.Relaxed.ConversationAnswer));

    /// <summary>A token for our own page.</summary>
    public static WebChatAnswer Token(PageTokenAnswer answer) =>
        new(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(answer, WebChatJson.Relaxed.PageTokenAnswer));

    /// <summary>The id of what was posted. An answer without a body would make Microsoft's client think it failed.</summary>
    public static WebChatAnswer Id(string id) =>
        new(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(new ResourceResponse(id), WebChatJson.Relaxed.ResourceResponse));

    /// <summary>An activity set.</summary>
    public static WebChatAnswer Activities(byte[] activitySet) => new(StatusCodes.Status200OK, activitySet);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = _status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = _json.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        await response.Body.WriteAsync(_json, httpContext.RequestAborted);
    }
}
