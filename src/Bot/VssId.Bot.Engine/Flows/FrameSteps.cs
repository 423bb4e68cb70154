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
                ReadAgain(frame);
                return BackOutcome.Moved;
            }
        }

        return BackOutcome.AtTheBeginning;
    }

    /// <summary>Name under which words for a slot of a flow that is required later are kept ahead.</summary>
    /// <param name="section">Section of what is required.</param>
    /// <param name="slot">Name of the slot.</param>
    public static string AheadOf(string section, string slot) => $"#{section}/{slot}";

    /// <summary>A child begins: it gets the words that were kept ahead for it.</summary>
    public static void HandOver(Frame frame, Frame child, string step)
    {
        foreach (var (name, words) in frame.Ahead?.ToArray() ?? [])
        {
            if (name.StartsWith(step + "/", StringComparison.Ordinal))
            {
                frame.Ahead!.Remove(name);
                (child.Ahead ??= new(StringComparer.Ordinal))[name[(step.Length + 1)..]] = words;
            }
        }
    }

    /// <summary>An answer is to be given anew; later plain answers are kept, and heal by their checks.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="entry">The answer.</param>
    /// <param name="goesOn">Whether the new answer is there already: then a requirement that is being got (signing in) goes on.</param>
    /// <returns>Whether no wall stands in between.</returns>
    public static bool Correct(Frame frame, Entry entry, bool goesOn = false)
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

        if (!(goesOn && frame.ChildStep?.StartsWith('#') == true))
        {
            CloseChild(frame);
        }

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

    /// <summary>What was read and shown for the question that is open is read and shown once more: the person comes back to it.</summary>
    public static void ReadAgain(Frame frame)
    {
        while (frame.Entries is [.., { Kind: EntryKind.Kept } last])
        {
            frame.Entries.Remove(last);
        }
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
