using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Pages;

/// <summary>How a password stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PasswordState>))]
public enum PasswordState
{
    /// <summary>There is none: the citizen signs in with codes.</summary>
    None,

    /// <summary>It was given out by the office and is to be replaced at the first sign-in.</summary>
    First,

    /// <summary>It is young enough.</summary>
    Fresh,

    /// <summary>It is older than six months: the citizen is reminded.</summary>
    Old,

    /// <summary>The time of grace after six months is over too: signing in with it asks for a new one.</summary>
    Overdue,
}
