using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Audit;

/// <summary>The end of the chain of one writer: a process of the backend.</summary>
internal sealed class AuditWriter
{
    public required string Writer { get; init; }

    public long LastSequence { get; init; }

    public required byte[] LastMac { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AuditWriter>
    {
        public void Configure(EntityTypeBuilder<AuditWriter> builder)
        {
            builder.ToTable("audit_writers");
            builder.HasKey(writer => writer.Writer);
            builder.Property(writer => writer.Writer).HasMaxLength(32);
        }
    }
}
