namespace VssId.Backend.Tests.Fixtures;

/// <summary>What an event meets at the bot's door instead of being taken: a status, or the loss of the answer.</summary>
internal enum Trouble
{
    /// <summary>It is taken, and the answer never arrives.</summary>
    AnswerLost = 0,

    /// <summary>The signature is refused.</summary>
    Refused = 401,

    /// <summary>The bot cannot store it.</summary>
    Away = 503,
}
