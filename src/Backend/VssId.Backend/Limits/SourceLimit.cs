using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Limits;

/// <summary>The last three accounts that a source asked codes for, the latest first, and how many codes it caused in all (R8).</summary>
internal sealed class SourceLimit
{
    /// <summary>Blind name of the source.</summary>
    public required byte[] Name { get; init; }

    public required byte[] Account1 { get; init; }

    public long At1 { get; init; }

    public required byte[] Account2 { get; init; }

    public long At2 { get; init; }

    public required byte[] Account3 { get; init; }

    public long At3 { get; init; }

    /// <summary>Codes so far: the next one stands in the slot of this number, modulo the limit.</summary>
    public long Sends { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SourceLimit>
    {
        public void Configure(EntityTypeBuilder<SourceLimit> builder)
        {
            builder.ToTable("source_limits");
            builder.HasKey(limit => limit.Name);
            builder.HasIndex(limit => limit.At1);
        }
    }
}
