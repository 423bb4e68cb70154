namespace VssId.Backend.Visits;

/// <summary>What came of the wish to see visits.</summary>
/// <typeparam name="T">What is shown.</typeparam>
internal abstract record VisitOutcome<T>
{
    private VisitOutcome()
    {
    }

    /// <summary>It is shown.</summary>
    public sealed record Seen(T Value) : VisitOutcome<T>;

    /// <summary>There is no such visit, or no such child.</summary>
    public sealed record NotFound : VisitOutcome<T>;

    /// <summary>The consent for health data is not given.</summary>
    public sealed record ConsentNeeded : VisitOutcome<T>;

    /// <summary>A fresh code is needed.</summary>
    public sealed record CodeNeeded : VisitOutcome<T>;
}
