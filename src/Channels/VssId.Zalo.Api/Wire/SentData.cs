namespace VssId.Zalo.Api.Wire;

internal sealed record SentData(string? MessageId);
