using VssId.Bot.Engine.Views;

namespace VssId.Bot.Engine.Turns;

/// <summary>What the second run of a turn found.</summary>
/// <param name="Prompt">The open question; <see langword="null"/> when the flow waits for the next session of the channel.</param>
/// <param name="Before">Names of the entries as they are kept.</param>
/// <param name="After">Names of the entries after the run.</param>
/// <param name="Said">How much was said: nothing, since nothing was filled.</param>
internal sealed record ProbeResult(View? Prompt, IReadOnlyList<string> Before, IReadOnlyList<string> After, int Said);
