namespace VssId.Bot.Services.SignIn;

/// <summary>Ways to prove who one is.</summary>
internal enum SignInWay
{
    /// <summary>A one-time code to the phone on record.</summary>
    Code,

    /// <summary>The password, typed on a secure page.</summary>
    Password,
}
