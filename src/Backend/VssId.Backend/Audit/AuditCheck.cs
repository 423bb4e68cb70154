using Microsoft.EntityFrameworkCore;
using VssId.Backend.Database;

namespace VssId.Backend.Audit;

/// <summary>Finds rows of the audit record that were changed, removed or put in.</summary>
/// <remarks>Whoever can write to the database may cut the newest rows of a chain together with its end: only a checkpoint kept elsewhere shows that.</remarks>
internal sealed class AuditCheck(BackendContext context, AuditChain chain)
{
    /// <summary>The first row that does not fit, as <c>writer/sequence</c>; null when all do.</summary>
    public async Task<string?> FirstBrokenAsync(CancellationToken cancellationToken)
    {
        context.Database.SetCommandTimeout(DatabaseOptions.ForUpkeep);
        var ends = await context.AuditWriters.AsNoTracking().ToDictionaryAsync(end => end.Writer, StringComparer.Ordinal, cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        AuditRow? before = null;
        await foreach (var row in context.AuditRows.AsNoTracking().OrderBy(row => row.Writer).ThenBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (before is not null && before.Writer != row.Writer && !IsEnd(before))
            {
                return NameOf(before.Writer, before.Sequence + 1);
            }

            var first = before?.Writer != row.Writer;
            var link = chain.Link(
                first ? AuditChain.Start : before!.Mac, row.Writer, row.Sequence, row.At, new AuditEntry(row.AccountId, row.PersonId, row.What, row.Channel, row.Why, row.OfficerId));
            if (row.Sequence != (first ? 1 : before!.Sequence + 1) || !link.AsSpan().SequenceEqual(row.Mac))
            {
                return NameOf(row.Writer, row.Sequence);
            }

            seen.Add(row.Writer);
            before = row;
        }

        if (before is not null && !IsEnd(before))
        {
            return NameOf(before.Writer, before.Sequence + 1);
        }

        return ends.Keys.FirstOrDefault(writer => !seen.Contains(writer)) is { } lost ? NameOf(lost, 1) : null;

        bool IsEnd(AuditRow row) => ends.TryGetValue(row.Writer, out var end) && end.LastSequence == row.Sequence && end.LastMac.AsSpan().SequenceEqual(row.Mac);
    }

    private static string NameOf(string writer, long sequence) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{writer}/{sequence}");
}
