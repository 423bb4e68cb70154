using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client;
using VssId.Backend.Database;

namespace VssId.Backend.Benefits;

/// <summary>A change of a monthly benefit.</summary>
internal sealed class AdjustmentRow
{
    public long BenefitId { get; init; }

    public required Month FromMonth { get; init; }

    /// <summary>New sum, đồng a month.</summary>
    public required long Amount { get; init; }

    /// <summary>The act that changed it.</summary>
    public required string Basis { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AdjustmentRow>
    {
        public void Configure(EntityTypeBuilder<AdjustmentRow> builder)
        {
            builder.ToTable("benefit_adjustments");
            builder.HasKey(row => new { row.BenefitId, row.FromMonth });
            builder.Property(row => row.FromMonth).HasConversion<MonthColumn>();
            builder.Property(row => row.Basis).HasMaxLength(100);
        }
    }
}
