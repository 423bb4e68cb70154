namespace VssId.Bot.Services.Tests.Sequences;

/// <summary>What happens next to a conversation.</summary>
public enum Deed
{
    /// <summary>Something is said.</summary>
    Say,

    /// <summary>The way of signing in is gone to its end.</summary>
    SignIn,

    /// <summary>The line is dialled anew, with or without a code; elsewhere something is said.</summary>
    Dial,

    /// <summary>The last message comes again, with its id.</summary>
    Again,

    /// <summary>A person sends what looks like an event.</summary>
    Forge,

    /// <summary>What the backend has to tell arrives.</summary>
    Deliver,

    /// <summary>Somebody types a password on the page that is open.</summary>
    Page,

    /// <summary>Time passes.</summary>
    Wait,
}
