namespace VssId.Bot.Engine.Home;

/// <summary>A wish to change an answer that was given before.</summary>
/// <param name="Slot">Name of the slot.</param>
/// <param name="Words">The new answer, when it came along.</param>
public sealed record Correction(string Slot, string? Words);
