namespace VssId.Backend.Client.Notices;

/// <summary>A conversation in which the account was signed in; it opens nothing and is used for notices only.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Channel"><c>zalo</c>, <c>webchat</c> or <c>ussd</c>.</param>
/// <param name="UsedAt">When the account was last signed in there.</param>
/// <param name="Here">Whether it is the conversation that asks.</param>
public sealed record LinkedPlace(string Id, string Channel, DateTimeOffset UsedAt, bool Here);
