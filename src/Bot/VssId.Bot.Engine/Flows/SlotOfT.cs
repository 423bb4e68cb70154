using System.Diagnostics.CodeAnalysis;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Flows;

/// <summary>A question whose answer is a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">Type of the answer.</typeparam>
/// <param name="name">Name of the slot, unique in its flow.</param>
/// <param name="prompt">The question.</param>
/// <param name="read">Makes an answer of a text; pure.</param>
[SuppressMessage("Design", "MA0048:File name must match type name", Justification = "Slot and Slot<T> stand side by side.")]
public sealed class Slot<T>(string name, Wording prompt, Func<string, Reading<T>> read) : Slot(name, prompt)
{
    /// <summary>The text that is taken without asking; a sentence or a button changes it.</summary>
    public string? Default { get; init; }

    /// <summary>Makes an answer of a text.</summary>
    public Reading<T> Read(string text) => read(text);

    /// <summary>Finds the words for this slot in a sentence; by default the sentence itself, when the slot takes it.</summary>
    public Func<string, string?>? Finder { get; init; }

    internal override bool HasDefault => Default is not null;

    /// <inheritdoc/>
    public override bool Takes(string text) => read(text).Ok;

    /// <inheritdoc/>
    public override string? FindIn(string sentence) =>
        !Sensitive && !FreeText && (Finder is null ? sentence : Finder(sentence)) is { } words && Takes(words) ? words : null;
}
