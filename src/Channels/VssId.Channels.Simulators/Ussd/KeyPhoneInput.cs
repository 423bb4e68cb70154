namespace VssId.Channels.Simulators.Ussd;

/// <summary>What is typed under a screen.</summary>
/// <param name="Text">Up to 182 characters; may be empty.</param>
internal sealed record KeyPhoneInput(string? Text);
