using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Flows;

/// <summary>A question of a flow, with what it takes for an answer.</summary>
public abstract class Slot
{
    private protected Slot(string name, Wording prompt)
    {
        Name = name;
        Prompt = prompt;
    }

    /// <summary>Name of the slot, unique in its flow; stored, so it is never given another meaning.</summary>
    public string Name { get; }

    /// <summary>The question.</summary>
    public Wording Prompt { get; }

    /// <summary>Whether the raw answer is a secret: it is judged in the turn it arrives, never stored, and masked in every log.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Whether the answer is free text (a name, a street, a complaint): such a question is never left by something the answer resembles.</summary>
    public bool FreeText { get; init; }

    /// <summary>Names that earlier releases stored the answer under.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>What to say when help is asked for here.</summary>
    public Wording? Help { get; init; }

    /// <summary>Whether a text would be taken, for filling several slots from one message.</summary>
    internal abstract bool Takes(string text);
}
