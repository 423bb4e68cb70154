namespace VssId.Backend.Client.Notices;

/// <summary>Whether a citizen wants a kind of notice.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsOn">Whether it comes.</param>
public sealed record NoticeSetting(NoticeKind Kind, bool IsOn);
