namespace VssId.Bot.Services.SignIn;

/// <summary>What was typed where a code is asked for.</summary>
internal abstract record CodeAnswer
{
    private CodeAnswer()
    {
    }

    /// <summary>A code.</summary>
    /// <param name="Digits">Six digits.</param>
    internal sealed record Code(string Digits) : CodeAnswer
    {
        /// <summary>Never prints the code.</summary>
        public override string ToString() => nameof(Code);
    }

    /// <summary>A new code is wanted.</summary>
    internal sealed record Resend : CodeAnswer;

    /// <summary>Another way than the code is wanted.</summary>
    internal sealed record Instead : CodeAnswer;
}
