namespace VssId.Backend.Client.Notices;

/// <summary>Which notices a citizen gets, and how.</summary>
/// <param name="Items">One for each kind.</param>
/// <param name="Way">The way that was chosen.</param>
/// <param name="Ways">The ways that can be had: Zalo and USSD after a sign-in there, e-mail with an address on record.</param>
public sealed record NoticeSettings(IReadOnlyList<NoticeSetting> Items, NoticeWay Way, IReadOnlyList<NoticeWay> Ways);
