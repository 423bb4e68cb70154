using System.Text.Json;

namespace VssId.Zalo.Api.Wire;

/// <summary>Every answer of the OA API.</summary>
/// <param name="Error">0, or the number of the error.</param>
/// <param name="Data">What was asked for; its shape is not to be relied on.</param>
internal sealed record ZaloEnvelope(int? Error, JsonElement Data);
