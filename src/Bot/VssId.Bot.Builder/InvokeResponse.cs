using System.Text.Json.Serialization;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder;

/// <summary>The answer to an invoke, in the words of HTTP.</summary>
public class InvokeResponse
{
    /// <summary>Status code, as of HTTP.</summary>
    public int Status { get; set; }

    /// <summary>The answer; null when there is none.</summary>
    [JsonConverter(typeof(ProtocolValueConverter))]
    public object? Body { get; set; }

    /// <summary>Whether the status says success (200 to 299).</summary>
    /// <returns>True for success.</returns>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
