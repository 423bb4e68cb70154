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

    /// <summary>What people call the answer, such as "mã số": lower case with marks. Who names it in a correction is asked for it again.</summary>
    public IReadOnlyList<string> Called { get; init; } = [];

    /// <summary>Whether an answer looks like nothing else, so that giving another one later corrects it without further words.</summary>
    public bool Unmistakable { get; init; }

    /// <summary>Whether the question is asked in passing, behind something that was shown: whoever says anything else is heard as if no task were open, and the task is over.</summary>
    public bool Passing { get; init; }

    /// <summary>Whether it is answered without being asked for.</summary>
    internal abstract bool HasDefault { get; }

    /// <summary>Whether a text would be taken, for filling several slots from one message.</summary>
    public abstract bool Takes(string text);

    /// <summary>The words for this slot in a sentence that was not said in answer to it.</summary>
    /// <returns>Words that the slot takes; <see langword="null"/> when there are none, or the slot takes nothing ahead.</returns>
    public abstract string? FindIn(string sentence);
}
