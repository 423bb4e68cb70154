namespace VssId.Channels.Simulators.Zalo;

/// <summary>A file in the chat.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Path to fetch it by.</param>
internal sealed record ChatFile(string Name, string Path);
