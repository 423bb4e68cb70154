using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Passwords;

/// <summary>A secure page that a flow needs.</summary>
/// <param name="Step">Name of the step that opens it; stored.</param>
/// <param name="Input">What it depends on: the same input within the page's life opens no second one.</param>
/// <param name="Open">Opens it.</param>
/// <param name="What">Says what is to be done there, given its minutes.</param>
internal sealed record PageWish(string Step, string Input, Func<Call, ValueTask<PageStart>> Open, Func<int, Wording> What)
{
    /// <summary>The step to go back to when the code that the page was opened with is over; by default that of the page.</summary>
    public string? CodeStep { get; init; }
}
