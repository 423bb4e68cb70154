using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Flows;

/// <summary>What a slot's reader made of a text.</summary>
/// <typeparam name="T">Type of the slot.</typeparam>
/// <param name="Ok">Whether it is an answer.</param>
/// <param name="Value">The answer, when it is one.</param>
/// <param name="Reason">Why it is none, in words that say what to do; <see langword="null"/> when the text says nothing to this slot at all.</param>
public readonly record struct Reading<T>(bool Ok, T Value, Wording? Reason)
{
    /// <summary>The text says nothing to this slot.</summary>
    public static Reading<T> Nothing => default;

    /// <summary>An answer.</summary>
    public static Reading<T> Of(T value) => new(Ok: true, value, Reason: null);

    /// <summary>An answer was meant, but it cannot be right.</summary>
    public static Reading<T> Not(Wording reason) => new(Ok: false, default!, reason);
}
