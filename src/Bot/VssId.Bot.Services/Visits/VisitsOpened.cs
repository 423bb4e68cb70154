namespace VssId.Bot.Services.Visits;

/// <summary>Whether details of visits were open when they were looked at.</summary>
/// <param name="Schema">Shape of this record: 1.</param>
/// <param name="IsOpen">Whether they were.</param>
internal sealed record VisitsOpened(int Schema, bool IsOpen);
