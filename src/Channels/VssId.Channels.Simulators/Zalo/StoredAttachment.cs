namespace VssId.Channels.Simulators.Zalo;

/// <summary>A file that was uploaded.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="FileName">The name it was uploaded under.</param>
/// <param name="Until">When it is forgotten.</param>
internal sealed record StoredAttachment(byte[] Content, string MediaType, string FileName, DateTimeOffset Until);
