namespace VssId.Bot.Language.Time;

/// <summary>Words behind something that comes again, which say which turn: tháng 5 vừa rồi, thứ sáu tới, tết này.</summary>
internal static class Suffixes
{
    private static readonly Phrase[] Past = Phrase.All("vừa rồi", "vừa qua", "mới rồi", "mới qua", "gần nhất", "gần đây nhất", "vừa r");
    private static readonly Phrase[] Next = Phrase.All("sắp tới", "kế tiếp", "tiếp theo", "tới đây");

    /// <summary>Reads such a word and takes the turn it says.</summary>
    /// <param name="line">The message.</param>
    /// <param name="at">First token behind the expression.</param>
    /// <param name="meaning">What comes again.</param>
    /// <param name="weekdays">Whether rồi alone says the past: behind a month it is "already".</param>
    /// <param name="chosen">The turn.</param>
    public static int Read(Line line, int at, Meaning.Recurring meaning, bool weekdays, out Meaning? chosen)
    {
        chosen = null;
        if (!line.Inside(at))
        {
            return 0;
        }

        var length = line.Phrase(at, Past);
        if (length == 0 && weekdays && (line.Has(at, Sense.Already) || (line.Has(at, Sense.Before) && !line.Has(at + 1, Sense.AnyUnit) && !line.IsNumber(at + 1))))
        {
            length = 1;
        }

        if (length > 0)
        {
            chosen = Meaning.Of(Turns.LastBefore(meaning, line.Today));
            return length;
        }

        length = line.Phrase(at, Next);
        if (length == 0 && ((line.Has(at, Sense.Coming) && Directions.IsComing(line, at) && !(weekdays is false && !line.Marked(at))) || (weekdays && line.Has(at, Sense.After) && line.Marked(at) is false && line.FoldedAt(at) is "sau" && !line.IsNumber(at + 1) && !line.Has(at + 1, Sense.AnyUnit))))
        {
            length = 1;
        }

        if (length > 0)
        {
            chosen = Meaning.Of(Turns.FirstAfter(meaning, line.Today));
            return length;
        }

        if (line.Has(at, Sense.This) && (!line.Written(at, "nay") || (weekdays && !line.Marks)))
        {
            chosen = Meaning.Of(meaning.Turn(Calendar.TurnOf(meaning.Cycle, line.Today)));
            return 1;
        }

        return 0;
    }
}
