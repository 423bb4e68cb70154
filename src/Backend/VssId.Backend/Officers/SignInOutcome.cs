namespace VssId.Backend.Officers;

/// <summary>How a sign-in ended.</summary>
internal abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>The officer is signed in.</summary>
    /// <param name="Token">Token of the session.</param>
    internal sealed record SignedIn(string Token) : SignInOutcome
    {
        /// <summary>Never prints the token.</summary>
        public override string ToString() => nameof(SignedIn);
    }

    /// <summary>Name, password or code is wrong. Which of them is not told.</summary>
    internal sealed record Wrong : SignInOutcome;

    /// <summary>The name is locked after failures; a name that nobody has locks the same.</summary>
    internal sealed record Locked : SignInOutcome;

    /// <summary>Too many sign in at this moment.</summary>
    internal sealed record Busy : SignInOutcome;
}
