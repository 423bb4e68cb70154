namespace VssId.Channels.Simulators.Zalo;

/// <summary>A button below a message.</summary>
/// <param name="Title">Words on it.</param>
/// <param name="Type">Zalo's type, such as <c>oa.query.show</c>.</param>
/// <param name="Payload">What a tap sends, or the address or number that it opens.</param>
internal sealed record ChatButton(string Title, string Type, string Payload);
