using VssId.Bot.Engine.Views;

namespace VssId.Bot.Services.Lookups;

/// <summary>What a look gave: what is kept of it, and what is shown now.</summary>
/// <param name="Shown">What is kept.</param>
/// <param name="Views">What is shown.</param>
internal sealed record Looked(Shown Shown, params IReadOnlyList<View> Views);
