using VssId.Backend.Client.Notices;

namespace VssId.Backend.Rights.Export;

/// <summary>A notice that was made.</summary>
/// <param name="Kind">What it was about.</param>
/// <param name="At">When it was made.</param>
/// <param name="Way">The way it went; absent when it was not wanted and so not sent.</param>
internal sealed record ExportedNotice(NoticeKind Kind, DateTimeOffset At, NoticeWay? Way);
