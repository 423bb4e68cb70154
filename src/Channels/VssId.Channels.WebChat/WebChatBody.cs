using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace VssId.Channels.WebChat;

/// <summary>Reads bodies, never more of one than is allowed.</summary>
internal static class WebChatBody
{
    /// <summary>Largest JSON body: 300 KB, as the vendor's service has it (R27).</summary>
    public const int Largest = 300 * 1024;

    /// <summary>The body.</summary>
    /// <returns>Its bytes; <see langword="null"/> when it is larger than allowed.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            if (buffer.Length > Largest)
            {
                reader.AdvanceTo(buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var bytes = buffer.ToArray();
                reader.AdvanceTo(buffer.End);
                return bytes;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>The body as a value, for calls that may be made without one.</summary>
    /// <returns>The value, the given one for an empty body, or why it is refused.</returns>
    public static async Task<(T Value, WebChatRefusal? Refusal)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, T empty, CancellationToken cancellationToken)
        where T : class
    {
        if (await ReadAsync(request, cancellationToken) is not { } body)
        {
            return (empty, WebChatRefusal.TooBig);
        }

        if (body.IsEmpty)
        {
            return (empty, null);
        }

        try
        {
            return JsonSerializer.Deserialize(body.Span, type) is { } value ? (value, null) : (empty, WebChatRefusal.BrokenJson);
        }
        catch (JsonException)
        {
            return (empty, WebChatRefusal.BrokenJson);
        }
    }
}
