namespace VssId.Bot.Services.SignIn;

/// <summary>A code was right, here and just now.</summary>
/// <param name="Challenge">The challenge, to be spent on what the code was for.</param>
/// <param name="GoodUntil">Until when.</param>
internal sealed record Confirmed(Guid Challenge, DateTimeOffset GoodUntil);
