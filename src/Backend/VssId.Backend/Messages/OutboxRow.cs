using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Messages;

/// <summary>A message that waits to be sent. Whom it is for and its text are sealed with a key outside the database (R10).</summary>
internal sealed class OutboxRow
{
    public required Guid Id { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>Not to be tried before.</summary>
    public long DueAt { get; init; }

    /// <summary>Of no use from then on.</summary>
    public long ExpiresAt { get; init; }

    /// <summary>When a sender took it; 0 before. Taken once, it is given back only when the provider surely does not have it.</summary>
    public long TakenAt { get; init; }

    public int Failures { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<OutboxRow>
    {
        public void Configure(EntityTypeBuilder<OutboxRow> builder)
        {
            builder.ToTable("outbox");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.TakenAt, row.DueAt });
            builder.HasIndex(row => row.ExpiresAt);
        }
    }
}
