namespace VssId.Backend.Client.Notices;

/// <summary>An arrival was taken. The same for people who want no notices and for numbers that are not on record.</summary>
/// <param name="At">When.</param>
public sealed record ArrivalTaken(DateTimeOffset At);
