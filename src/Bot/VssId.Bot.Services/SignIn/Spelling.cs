namespace VssId.Bot.Services.SignIn;

/// <summary>How a number was typed.</summary>
internal enum Spelling
{
    /// <summary>In full.</summary>
    Full,

    /// <summary>Without its leading zero, which was put back: the person is asked whether that is right.</summary>
    ZeroPutBack,
}
