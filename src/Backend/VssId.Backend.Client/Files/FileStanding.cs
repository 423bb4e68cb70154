namespace VssId.Backend.Client.Files;

/// <summary>How a file stands: its state and nothing else.</summary>
/// <param name="State">The state; absent when the code names no file.</param>
/// <param name="TriesLeft">With an absent state: how many more codes may be asked for today.</param>
public sealed record FileStanding(FileState? State, int? TriesLeft = null);
