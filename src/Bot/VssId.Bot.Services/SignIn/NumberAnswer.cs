using VssId.Bot.Language.Numbers;

namespace VssId.Bot.Services.SignIn;

/// <summary>The number a person typed.</summary>
/// <param name="Number">The number.</param>
/// <param name="Spelling">Whether it stood there in full.</param>
internal readonly record struct NumberAnswer(CitizenNumber Number, Spelling Spelling);
