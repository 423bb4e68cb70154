using VssId.Backend.Client.Notices;

namespace VssId.Backend.Rights.Export;

/// <summary>Notices: what is wanted and what was sent.</summary>
/// <param name="Way">The way that was chosen; absent while none was.</param>
/// <param name="Switches">The kinds that were switched.</param>
/// <param name="Given">Those that were made.</param>
internal sealed record ExportedNotices(NoticeWay? Way, IReadOnlyList<NoticeSetting> Switches, IReadOnlyList<ExportedNotice> Given);
