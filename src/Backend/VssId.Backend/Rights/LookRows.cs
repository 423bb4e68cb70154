using VssId.Backend.Audit;
using VssId.Backend.Client.Rights;
using VssId.Backend.Database;

namespace VssId.Backend.Rights;

/// <summary>Rows of the audit record as citizens see them: without the officer's name, which is somebody else's datum.</summary>
internal static class LookRows
{
    public static Look ToLook(this AuditRow row) =>
        new(Clock.Time(row.At), row.Channel == AuditEntry.Office ? Looker.Officer : Looker.Self, row.What, row.Channel, row.Why);
}
