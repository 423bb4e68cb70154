using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client.Benefits;
using VssId.Backend.History;
using VssId.Backend.People;

namespace VssId.Backend.Benefits;

/// <summary>A benefit of sickness, maternity or recovery.</summary>
internal sealed class ShortTermRow
{
    public long Id { get; init; }

    public long PersonId { get; init; }

    public Person? Person { get; init; }

    public required ShortTermKind Kind { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    /// <summary>Half days that were paid for; 0 for sums that are paid once.</summary>
    public required int HalfDays { get; init; }

    public required long Amount { get; init; }

    public required DateOnly PaidOn { get; init; }

    public string? EmployerCode { get; init; }

    public EmployerRow? Employer { get; init; }

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(ShortTermRow);

    internal sealed class Table : IEntityTypeConfiguration<ShortTermRow>
    {
        public void Configure(EntityTypeBuilder<ShortTermRow> builder)
        {
            builder.ToTable("short_term_benefits");
            builder.Property(row => row.Kind).HasConversion<short>();
            builder.Property(row => row.EmployerCode).HasMaxLength(10);
            builder.HasIndex(row => new { row.PersonId, row.FromDay, row.Id });
            builder.HasOne(row => row.Person).WithMany().HasForeignKey(row => row.PersonId);
            builder.HasOne(row => row.Employer).WithMany().HasForeignKey(row => row.EmployerCode);
        }
    }
}
