namespace VssId.Channels.Simulators.Ussd;

/// <summary>What a key phone shows.</summary>
/// <param name="Id">Names the dialogue.</param>
/// <param name="Text">The screen.</param>
/// <param name="Open">Whether an answer can be typed.</param>
public sealed record KeyPhoneScreen(string Id, string Text, bool Open);
