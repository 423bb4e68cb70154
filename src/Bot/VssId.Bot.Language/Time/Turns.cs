namespace VssId.Bot.Language.Time;

/// <summary>Picks turns of something that comes again.</summary>
internal static class Turns
{
    // 29 February is missing for up to eight years, a leap month for up to nineteen.
    private const int Reach = 24;

    /// <summary>The latest that has begun on a day, and its number.</summary>
    public static Span? LatestBegun(Meaning.Recurring meaning, DateOnly day, out int turn)
    {
        turn = Calendar.TurnOf(meaning.Cycle, day) + 1;
        for (var tries = 0; tries < Reach; tries++, turn--)
        {
            if (meaning.Turn(turn) is { } span && span.First <= day)
            {
                return span;
            }
        }

        return null;
    }

    /// <summary>The next after a turn.</summary>
    public static Span? Next(Meaning.Recurring meaning, int turn)
    {
        for (var tries = 0; tries < Reach; tries++)
        {
            if (meaning.Turn(++turn) is { } span)
            {
                return span;
            }
        }

        return null;
    }

    /// <summary>The latest that is over before a day.</summary>
    public static Span? LastBefore(Meaning.Recurring meaning, DateOnly day)
    {
        var turn = Calendar.TurnOf(meaning.Cycle, day);
        for (var tries = 0; tries < Reach; tries++, turn--)
        {
            if (meaning.Turn(turn) is { } span && span.Last < day)
            {
                return span;
            }
        }

        return null;
    }

    /// <summary>The first that begins after a day.</summary>
    public static Span? FirstAfter(Meaning.Recurring meaning, DateOnly day)
    {
        var turn = Calendar.TurnOf(meaning.Cycle, day);
        for (var tries = 0; tries < Reach; tries++, turn++)
        {
            if (meaning.Turn(turn) is { } span && span.First > day)
            {
                return span;
            }
        }

        return null;
    }

    /// <summary>The latest that begins on a day or before it.</summary>
    public static Span? NotAfter(Meaning.Recurring meaning, DateOnly day) => LatestBegun(meaning, day, out _);

    /// <summary>The first that ends on a day or after it.</summary>
    public static Span? NotBefore(Meaning.Recurring meaning, DateOnly day)
    {
        var turn = Calendar.TurnOf(meaning.Cycle, day) - 1;
        for (var tries = 0; tries < Reach; tries++, turn++)
        {
            if (meaning.Turn(turn) is { } span && span.Last >= day)
            {
                return span;
            }
        }

        return null;
    }
}
