using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.SignIn;

/// <summary>A one-time code that a flow needs.</summary>
/// <param name="Step">Name of the step that sends it; stored.</param>
/// <param name="Input">What the send depends on: the same input within the code's life sends no second one.</param>
/// <param name="Start">Sends it.</param>
/// <param name="Sent">Says that it was sent, given its minutes and the code to dial.</param>
internal sealed record CodeWish(string Step, string Input, Func<Call, ValueTask<ChallengeStart>> Start, Func<int, string, Wording> Sent)
{
    /// <summary>Another way that is offered where the code is asked for.</summary>
    public Offer? Instead { get; init; }
}
