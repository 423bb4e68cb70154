using System.Text.Json;
using VssId.Bot.Engine.Views;

namespace VssId.Channels.WebChat.Tests;

/// <summary>Prints its data as they are.</summary>
internal sealed class RecordPrinter : IPrinter
{
    public const string KindName = "record";

    public string Kind => KindName;

    public string MediaType => "text/csv; charset=utf-8";

    public ValueTask<byte[]> PrintAsync(JsonElement data, CancellationToken cancellationToken) => ValueTask.FromResult(JsonSerializer.SerializeToUtf8Bytes(data));
}
