namespace VssId.Backend.Tests.Sequences;

/// <summary>What somebody does.</summary>
public enum What
{
    /// <summary>Asks for a code to sign in with.</summary>
    Start,

    /// <summary>Types the right code.</summary>
    Right,

    /// <summary>Types a wrong one.</summary>
    Wrong,

    /// <summary>Types a wrong one five times.</summary>
    WrongFive,

    /// <summary>Types the code of the challenge before.</summary>
    OtherCode,

    /// <summary>Goes on here with an account that is in use elsewhere.</summary>
    TakeOver,

    /// <summary>Calls with a token.</summary>
    Call,

    /// <summary>Signs out.</summary>
    SignOut,

    /// <summary>Asks in a session for a fresh code.</summary>
    StartMine,

    /// <summary>Spends a challenge in a session.</summary>
    Spend,

    /// <summary>Does nothing for a while.</summary>
    Wait,
}
