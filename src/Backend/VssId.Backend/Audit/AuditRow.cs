using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Audit;

/// <summary>One read of personal data, or one step of an officer. Names ids only, never personal values; is never changed.</summary>
internal sealed class AuditRow
{
    public required string Writer { get; init; }

    /// <summary>1, 2, 3 … for each writer, without gaps.</summary>
    public required long Sequence { get; init; }

    public required long At { get; init; }

    /// <summary>Who read; in a step of an officer the account that it is about.</summary>
    public required long AccountId { get; init; }

    /// <summary>Whose data.</summary>
    public required long PersonId { get; init; }

    public required string What { get; init; }

    public required string Channel { get; init; }

    public required string Why { get; init; }

    /// <summary>The officer who did it; 0 = no officer, or one whose name of sign-in nobody has.</summary>
    public long OfficerId { get; init; }

    /// <summary>HMAC over this row and the <see cref="Mac"/> of the row before.</summary>
    public required byte[] Mac { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AuditRow>
    {
        public void Configure(EntityTypeBuilder<AuditRow> builder)
        {
            builder.ToTable("audit_rows");
            builder.HasKey(row => new { row.Writer, row.Sequence });
            builder.Property(row => row.Writer).HasMaxLength(32);
            builder.Property(row => row.What).HasMaxLength(40);
            builder.Property(row => row.Channel).HasMaxLength(20);
            builder.Property(row => row.Why).HasMaxLength(40);
            // Citizens ask who looked at their data.
            builder.HasIndex(row => new { row.AccountId, row.At });
        }
    }
}
