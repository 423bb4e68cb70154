using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Turns;

namespace VssId.Channels.WebChat;

/// <summary>Reads the log of a conversation as activity sets. The watermark is the sequence of the last entry, so it means the same on every replica.</summary>
internal sealed class WebChatHistory(IChannelLog log, WebChatTickets tickets, IOptions<WebChatOptions> options, ILogger<WebChatHistory> logger)
{
    private const int PageSize = 200;
    private readonly WebChatRenderer _renderer = new(options.Value.BotName);

    /// <summary>The position a watermark names; 0, so that all is replayed, when it names none of this log.</summary>
    public async Task<long> PositionAsync(string conversation, string? watermark, CancellationToken cancellationToken)
    {
        if (!long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var position) || position == 0)
        {
            return 0;
        }

        var known = await log.ReadAsync(WebChatPass.StoreIdOf(conversation), position - 1, count: 1, cancellationToken);
        return known is [{ } entry, ..] && entry.Sequence == position ? position : 0;
    }

    /// <summary>What is newer than a position, at most 200 entries.</summary>
    /// <param name="conversation">Id of the conversation on the wire.</param>
    /// <param name="after">Position of the last known entry.</param>
    /// <param name="address">The address people see, for pictures and files.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<WebChatPage> ReadAsync(string conversation, long after, string address, CancellationToken cancellationToken)
    {
        var entries = await log.ReadAsync(WebChatPass.StoreIdOf(conversation), after, PageSize, cancellationToken);
        List<JsonObject> activities = [];
        foreach (var entry in entries)
        {
            try
            {
                if (_renderer.Render(entry, conversation, (place, turn) => $"{address}/files/{tickets.SealFile(conversation, entry.Sequence, place, turn)}") is { } activity)
                {
                    activities.Add(activity);
                }
            }
            catch (JsonException exception)
            {
                // One spoilt entry must not stop the ones after it for good.
                Log.Unreadable(logger, exception);
            }
        }

        var through = entries is [.., { } last] ? last.Sequence : after;
        return new WebChatPage(through, activities.Count, ToUtf8(activities, through.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>An activity set of one activity that is in no log; it moves no watermark.</summary>
    public static byte[] Passing(JsonObject activity) => ToUtf8([activity], watermark: null);

    private static byte[] ToUtf8(IReadOnlyList<JsonObject> activities, string? watermark)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Json.Writing))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities");
            foreach (var activity in activities)
            {
                activity.WriteTo(writer);
            }

            writer.WriteEndArray();
            if (watermark is not null)
            {
                writer.WriteString("watermark", watermark);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
