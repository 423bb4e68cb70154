namespace VssId.Channels.Ussd;

/// <summary>The next screen.</summary>
/// <param name="Text">Text of the GSM alphabet, at most 182 septets.</param>
/// <param name="Line">Whether an answer is awaited.</param>
public sealed record UssdReply(string Text, UssdLine Line);
