namespace VssId.Backend.Client.Notices;

/// <summary>Something that arrived in the systems of record, told by a service that is allowed to. Says nothing of health.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Whom it is about: number of social insurance or personal number.</param>
/// <param name="Day">The day of the visit, or the first day of the month.</param>
/// <param name="Reference">Names it there: 1 to 60 visible ASCII characters; the same one makes one notice.</param>
public sealed record Arrival(ArrivalKind Kind, string Number, DateOnly Day, string Reference)
{
    /// <summary>Never prints the number.</summary>
    public override string ToString() => $"{nameof(Arrival)} {{ {Kind} }}";
}
