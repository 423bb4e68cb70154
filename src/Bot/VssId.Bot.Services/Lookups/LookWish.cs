namespace VssId.Bot.Services.Lookups;

/// <summary>What somebody who looks at something wants to see next.</summary>
internal abstract record LookWish
{
    private LookWish()
    {
    }

    /// <summary>A row of what was shown last.</summary>
    /// <param name="Number">Its number there, from 1 on.</param>
    public sealed record Row(int Number) : LookWish;

    /// <summary>One of the fixed choices.</summary>
    /// <param name="What">Which.</param>
    public sealed record Choice(LookChoice What) : LookWish;

    /// <summary>The same with another subject, time or person; what is absent stays as it is.</summary>
    /// <param name="Subject">Key of a fund or group of benefits.</param>
    /// <param name="Period">The time.</param>
    /// <param name="Shift">Whether the time is counted from the one that is shown.</param>
    /// <param name="Whose">For whom.</param>
    public sealed record Look(string? Subject, Period? Period, YearShift Shift, Whose? Whose) : LookWish;
}
