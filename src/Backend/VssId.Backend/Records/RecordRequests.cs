namespace VssId.Backend.Records;

/// <summary>What look-ups ask for a part of a list.</summary>
internal static class RecordRequests
{
    /// <summary>What is wrong with the wish for a part; null when nothing is.</summary>
    public static string? Fault(int? count, string? after) =>
        count is < 1 or > RecordServices.MostCount ? "A part has 1 to 100 rows."
        : after is not null && !Cursor.TryParse(after, out _) ? "A part begins behind what the part before said."
        : null;

    /// <summary>What is wrong with the wish for a part of a time; null when nothing is.</summary>
    public static string? Fault(int? count, string? after, DateOnly? from, DateOnly? to) =>
        from > to ? "The first day is not behind the last one." : Fault(count, after);

    /// <summary>The cursor of a text that has no fault.</summary>
    public static Cursor? CursorOf(string? after) => after is not null && Cursor.TryParse(after, out var cursor) ? cursor : null;
}
