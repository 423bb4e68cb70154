namespace VssId.Bot.Services.Passwords;

/// <summary>What was typed where the digits of a page are asked for.</summary>
internal abstract record DigitsAnswer
{
    private DigitsAnswer()
    {
    }

    /// <summary>Digits.</summary>
    /// <param name="Value">Four of them.</param>
    internal sealed record Digits(string Value) : DigitsAnswer
    {
        /// <summary>Never prints them.</summary>
        public override string ToString() => nameof(Digits);
    }

    /// <summary>A new page is wanted.</summary>
    internal sealed record NewPage : DigitsAnswer;
}
