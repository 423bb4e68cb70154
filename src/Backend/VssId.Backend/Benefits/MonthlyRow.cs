using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client.Benefits;
using VssId.Backend.People;

namespace VssId.Backend.Benefits;

/// <summary>A monthly benefit.</summary>
internal sealed class MonthlyRow
{
    public long Id { get; init; }

    public long PersonId { get; init; }

    public Person? Person { get; init; }

    public required MonthlyKind Kind { get; init; }

    /// <summary>Hundredths of a percent; absent where there is no rate.</summary>
    public int? RateBasisPoints { get; init; }

    public required DateOnly Since { get; init; }

    /// <summary>Last day; absent while it is paid.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Sum today, đồng a month.</summary>
    public required long Amount { get; init; }

    public required BenefitState State { get; init; }

    public ICollection<AdjustmentRow> Adjustments { get; init; } = new List<AdjustmentRow>();

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(MonthlyRow);

    internal sealed class Table : IEntityTypeConfiguration<MonthlyRow>
    {
        public void Configure(EntityTypeBuilder<MonthlyRow> builder)
        {
            builder.ToTable("monthly_benefits");
            builder.Property(row => row.Kind).HasConversion<short>();
            builder.Property(row => row.State).HasConversion<short>();
            builder.HasIndex(row => new { row.PersonId, row.Since, row.Id });
            builder.HasOne(row => row.Person).WithMany().HasForeignKey(row => row.PersonId);
            builder.HasMany(row => row.Adjustments).WithOne().HasForeignKey(row => row.BenefitId);
        }
    }
}
