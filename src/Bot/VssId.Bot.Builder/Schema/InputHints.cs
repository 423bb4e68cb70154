namespace VssId.Bot.Builder.Schema;

/// <summary>What the sender of a message expects next.</summary>
public static class InputHints
{
    /// <summary>An answer is possible.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>No answer is taken.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>An answer is wanted.</summary>
    public const string ExpectingInput = "expectingInput";
}
