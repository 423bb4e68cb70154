using Microsoft.EntityFrameworkCore;
using VssId.Backend.Database;

namespace VssId.Backend.Audit;

/// <summary>Writes down each read of personal data and each step of an officer, in the transaction that does it (R41).</summary>
internal sealed class AuditTrail(BackendContext context, AuditChain chain, TimeProvider clock)
{
    /// <summary>Adds a row to the chain of this process. Comes last in a transaction: the end of the chain is held until it commits.</summary>
    public async Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var writer = chain.Writer;
        var end = (await context.Database.SqlQuery<ChainEnd>($"""
            INSERT INTO audit_writers (writer, last_sequence, last_mac) VALUES ({writer}, 1, {AuditChain.Start})
            ON CONFLICT (writer) DO UPDATE SET last_sequence = audit_writers.last_sequence + 1
            RETURNING last_sequence AS "Sequence", last_mac AS "Before"
            """).ToListAsync(cancellationToken)).Single();

        var at = clock.Milliseconds();
        var mac = chain.Link(end.Before, writer, end.Sequence, at, entry);
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO audit_rows (writer, sequence, at, account_id, person_id, what, channel, why, officer_id, mac)
            VALUES ({writer}, {end.Sequence}, {at}, {entry.Account}, {entry.Person}, {entry.What}, {entry.Channel}, {entry.Why}, {entry.Officer}, {mac})
            """, cancellationToken);
        await context.AuditWriters.Where(row => row.Writer == writer).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastMac, mac), cancellationToken);
    }

    private sealed record ChainEnd(long Sequence, byte[] Before);
}
