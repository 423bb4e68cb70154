namespace VssId.Bot.Engine.Flows;

/// <summary>An open task in the record: which flow, and what it has been told.</summary>
internal sealed class Frame
{
    /// <summary>Name of the flow.</summary>
    public string Dialog { get; set; } = "";

    /// <summary>Hash of the activity that began it and its place (flows, rule 3).</summary>
    public string Id { get; set; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset BeganAt { get; set; }

    /// <summary>When it was last spoken to.</summary>
    public DateTimeOffset TouchedAt { get; set; }

    /// <summary>The question that is open.</summary>
    public string? Open { get; set; }

    /// <summary>Attempts at judged answers, by name; they never go back within a frame (rule 14).</summary>
    public Dictionary<string, int>? Attempts { get; set; }

    /// <summary>Visits of steps, by name.</summary>
    public Dictionary<string, int>? Visits { get; set; }

    /// <summary>Answers and results in the order the last run reached them; unreached ones follow.</summary>
    public List<Entry> Entries { get; set; } = [];

    /// <summary>Words that came ahead of their question, by slot name.</summary>
    public Dictionary<string, string>? Ahead { get; set; }

    /// <summary>The child flow that is open.</summary>
    public Frame? Child { get; set; }

    /// <summary>Name of the step the child stands for.</summary>
    public string? ChildStep { get; set; }

    /// <summary>Whether the person went to the menu and left the task waiting.</summary>
    public bool Left { get; set; }

    /// <summary>The entry of a step, under its name or one that earlier releases gave it.</summary>
    public Entry? Find(string name, IReadOnlyList<string>? formerNames = null)
    {
        foreach (var entry in Entries)
        {
            if (entry.Name == name)
            {
                return entry;
            }
        }

        foreach (var entry in Entries)
        {
            if (formerNames?.Contains(entry.Name, StringComparer.Ordinal) == true)
            {
                entry.Name = name;
                return entry;
            }
        }

        return null;
    }
}
