namespace VssId.Zalo.Api.Wire;

internal sealed record UploadedData(string? AttachmentId, string? Token);
