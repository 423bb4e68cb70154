namespace VssId.Zalo.Api.Messages;

/// <summary>A button that says something for the person (<c>oa.query.show</c>): the payload appears in the chat as their message.</summary>
/// <param name="Title">Words on it; at most 100 characters.</param>
/// <param name="Payload">What it says; at most 1,000 characters. Anybody can type the same, so it proves nothing.</param>
public sealed record ZaloButton(string Title, string Payload);
