using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.People;

namespace VssId.Backend.Benefits;

/// <summary>A lump sum.</summary>
internal sealed class LumpSumRow
{
    public long Id { get; init; }

    public long PersonId { get; init; }

    public Person? Person { get; init; }

    public required string DecisionNumber { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required int Months { get; init; }

    public required long Amount { get; init; }

    public required string Office { get; init; }

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(LumpSumRow);

    internal sealed class Table : IEntityTypeConfiguration<LumpSumRow>
    {
        public void Configure(EntityTypeBuilder<LumpSumRow> builder)
        {
            builder.ToTable("lump_sums");
            builder.Property(row => row.DecisionNumber).HasMaxLength(30);
            builder.Property(row => row.Office).HasMaxLength(100);
            builder.HasIndex(row => new { row.PersonId, row.DecidedOn, row.Id });
            builder.HasOne(row => row.Person).WithMany().HasForeignKey(row => row.PersonId);
        }
    }
}
