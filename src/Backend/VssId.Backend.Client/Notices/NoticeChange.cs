namespace VssId.Backend.Client.Notices;

/// <summary>A kind of notice is switched, or another way is chosen; exactly one of both.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsOn">Whether it is to come. Switching on a kind that needs consent without one is refused with <see cref="ProblemTypes.ConsentNeeded"/>.</param>
/// <param name="Way">The way.</param>
public sealed record NoticeChange(NoticeKind? Kind = null, bool? IsOn = null, NoticeWay? Way = null);
