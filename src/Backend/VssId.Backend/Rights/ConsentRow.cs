using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client.Rights;

namespace VssId.Backend.Rights;

/// <summary>A consent that was given or withdrawn; the latest of a purpose counts, all are kept as proof (Law 91/2025).</summary>
internal sealed class ConsentRow
{
    public required Guid Id { get; init; }

    public long AccountId { get; init; }

    public required ConsentPurpose Purpose { get; init; }

    public required bool IsGiven { get; init; }

    public required string Version { get; init; }

    public required string Channel { get; init; }

    public long At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ConsentRow>
    {
        public void Configure(EntityTypeBuilder<ConsentRow> builder)
        {
            builder.ToTable("consents");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Purpose).HasConversion<string>().HasMaxLength(20);
            builder.Property(row => row.Version).HasMaxLength(16);
            builder.Property(row => row.Channel).HasMaxLength(20);
            builder.HasIndex(row => new { row.AccountId, row.Purpose, row.At });
        }
    }
}
