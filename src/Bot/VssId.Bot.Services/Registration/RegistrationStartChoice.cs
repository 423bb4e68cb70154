namespace VssId.Bot.Services.Registration;

/// <summary>What somebody who wants an account wants first.</summary>
internal enum RegistrationStartChoice
{
    /// <summary>An account of one's own.</summary>
    Own,

    /// <summary>An account of a child under 18.</summary>
    Child,

    /// <summary>To go on with a registration that was begun in another conversation.</summary>
    Elsewhere,

    /// <summary>To go on with the one that is open in this conversation.</summary>
    GoOn,

    /// <summary>A code to go on in another conversation.</summary>
    HandOver,
}
