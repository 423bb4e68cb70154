namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>Something found in a text.</summary>
/// <typeparam name="T">What it is.</typeparam>
public class ModelResult<T>
{
    /// <summary>The words it was found in.</summary>
    public string Text { get; set; } = "";

    /// <summary>Index of the first character.</summary>
    public int Start { get; set; }

    /// <summary>Index of the last character.</summary>
    public int End { get; set; }

    /// <summary>Name of what was looked for.</summary>
    public string TypeName { get; set; } = "";

    /// <summary>What it is.</summary>
    public T Resolution { get; set; } = default!;
}
