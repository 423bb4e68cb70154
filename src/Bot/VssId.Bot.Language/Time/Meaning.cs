namespace VssId.Bot.Language.Time;

/// <summary>What an expression of time says before it is seen from the day of the message.</summary>
internal abstract record Meaning
{
    private Meaning()
    {
    }

    /// <summary>Days that are known.</summary>
    public sealed record Fixed(Span Span) : Meaning;

    /// <summary>Days that come again; which turn is meant was not said.</summary>
    /// <param name="Cycle">How often.</param>
    /// <param name="Turn">The span in a year, month or week; none when it has none there (29/2).</param>
    public sealed record Recurring(Cycle Cycle, Func<int, Span?> Turn) : Meaning
    {
        /// <summary>Whether it falls on other days in every turn (lunar): TIMEX then names the day.</summary>
        public bool Moves { get; init; }
    }

    /// <summary>One of two readings, the preferred one first.</summary>
    public sealed record Either(Meaning First, Meaning Second) : Meaning;

    /// <summary>Everything up to a day.</summary>
    /// <param name="Named">What was named.</param>
    /// <param name="Last">Last day.</param>
    public sealed record Until(Span Named, DateOnly Last) : Meaning;

    /// <summary>A time of day, or a part of the day.</summary>
    public sealed record OfDay(Clock Clock) : Meaning;

    /// <summary>A time or a part of a day.</summary>
    /// <param name="Day">One day, or one that comes again.</param>
    /// <param name="Clock">The time.</param>
    public sealed record Moment(Meaning Day, Clock Clock) : Meaning;

    /// <summary>How long.</summary>
    public sealed record Long(Duration Duration) : Meaning;

    /// <summary>How often.</summary>
    /// <param name="Timex"><c>P1M</c>, <c>XXXX-WXX-2</c>.</param>
    public sealed record Often(string Timex) : Meaning;

    /// <summary>Looks like time and is none (31/6, the number of a street): its words mean no other time either.</summary>
    public sealed record Nothing : Meaning
    {
        public static Nothing Instance { get; } = new();
    }

    /// <summary>A span, or nothing where there is no such span.</summary>
    public static Meaning Of(Span? span) => span is null ? Nothing.Instance : new Fixed(span);
}
