using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client.Benefits;
using VssId.Backend.People;

namespace VssId.Backend.Benefits;

/// <summary>An unemployment benefit.</summary>
internal sealed class UnemploymentRow
{
    public long Id { get; init; }

    public long PersonId { get; init; }

    public Person? Person { get; init; }

    public required string DecisionNumber { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    public required int Months { get; init; }

    /// <summary>Đồng a month.</summary>
    public required long MonthlyAmount { get; init; }

    public required int KeptMonths { get; init; }

    public required BenefitState State { get; init; }

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(UnemploymentRow);

    internal sealed class Table : IEntityTypeConfiguration<UnemploymentRow>
    {
        public void Configure(EntityTypeBuilder<UnemploymentRow> builder)
        {
            builder.ToTable("unemployment_benefits");
            builder.Property(row => row.DecisionNumber).HasMaxLength(30);
            builder.Property(row => row.State).HasConversion<short>();
            builder.HasIndex(row => new { row.PersonId, row.FromDay, row.Id });
            builder.HasOne(row => row.Person).WithMany().HasForeignKey(row => row.PersonId);
        }
    }
}
