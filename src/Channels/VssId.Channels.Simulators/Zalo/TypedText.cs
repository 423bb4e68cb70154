namespace VssId.Channels.Simulators.Zalo;

/// <summary>What a person types, or what a button says for them.</summary>
/// <param name="Text">1 to 2,000 characters.</param>
internal sealed record TypedText(string? Text);
