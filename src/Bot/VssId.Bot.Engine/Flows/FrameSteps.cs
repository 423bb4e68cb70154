namespace VssId.Bot.Engine.Flows;

/// <summary>Going back, correcting and forgetting: what happens to the entries of a frame (flows, rules 9 to 13).</summary>
internal static class FrameSteps
{
    /// <summary>One step back in the innermost open flow.</summary>
    public static BackOutcome Back(Frame frame)
    {
        if (frame.Child is { } child)
        {
            switch (Back(child))
            {
                case BackOutcome.Moved:
                    return BackOutcome.Moved;
                case BackOutcome.Wall:
                    return BackOutcome.Wall;
                default:
                    // At its first question the child is left as a whole; the step before it is asked again.
                    frame.Child = null;
                    frame.ChildStep = null;
                    frame.Open = null;
                    break;
            }
        }

        for (var i = frame.Entries.Count - 1; i >= 0; i--)
        {
            var entry = frame.Entries[i];
            if (entry.Aside)
            {
                continue;
            }

            if (entry.Kind is EntryKind.Final)
            {
                return BackOutcome.Wall;
            }

            if (entry.Kind is EntryKind.Answer or EntryKind.Judged or EntryKind.Child)
            {
                Forget(frame, entry);
                return BackOutcome.Moved;
            }
        }

        return BackOutcome.AtTheBeginning;
    }

    /// <summary>An answer is to be given anew; later plain answers are kept, and heal by their checks.</summary>
    /// <returns>Whether no wall stands in between.</returns>
    public static bool Correct(Frame frame, Entry entry)
    {
        var at = frame.Entries.IndexOf(entry);
        if (frame.Entries.Skip(at).Any(later => later.Kind is EntryKind.Final && !later.Aside))
        {
            return false;
        }

        for (var i = frame.Entries.Count - 1; i >= at; i--)
        {
            var later = frame.Entries[i];
            if (i == at || later.Kind is EntryKind.Judged or EntryKind.Child or EntryKind.Kept or EntryKind.Ended)
            {
                frame.Entries.RemoveAt(i);
            }
            else if (later.Kind is EntryKind.Effect)
            {
                later.Aside = true;
            }
        }

        CloseChild(frame);
        return true;
    }

    /// <summary>Drops a step and everything reached after it; results of effects are set aside instead.</summary>
    public static void Forget(Frame frame, Entry entry)
    {
        var at = frame.Entries.IndexOf(entry);
        for (var i = frame.Entries.Count - 1; i >= at; i--)
        {
            var later = frame.Entries[i];
            if (i > at && later.Kind is EntryKind.Effect)
            {
                later.Aside = true;
            }
            else
            {
                frame.Entries.RemoveAt(i);
            }
        }

        CloseChild(frame);
    }

    /// <summary>A judged answer was right: what was sent before it is spent.</summary>
    public static void Spend(Frame frame)
    {
        foreach (var entry in frame.Entries)
        {
            entry.Spent |= entry.Kind is EntryKind.Effect;
        }
    }

    private static void CloseChild(Frame frame)
    {
        frame.Child = null;
        frame.ChildStep = null;
        frame.Open = null;
    }
}
