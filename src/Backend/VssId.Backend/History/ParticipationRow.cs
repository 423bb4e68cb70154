using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client;
using VssId.Backend.Client.History;
using VssId.Backend.Database;
using VssId.Backend.People;

namespace VssId.Backend.History;

/// <summary>Months of a person in a fund in which nothing changed. The biggest table: a hundred rows a person are planned for.</summary>
internal sealed class ParticipationRow
{
    public long Id { get; init; }

    public long PersonId { get; init; }

    public Person? Person { get; init; }

    public required Fund Fund { get; init; }

    public required ParticipationKind Kind { get; init; }

    public required Month FromMonth { get; init; }

    public required Month ToMonth { get; init; }

    /// <summary>Code of the employer; absent for those who pay themselves.</summary>
    public string? EmployerCode { get; init; }

    public EmployerRow? Employer { get; init; }

    public string? JobTitle { get; init; }

    /// <summary>Đồng a month.</summary>
    public required long SalaryPaidOn { get; init; }

    /// <summary>Đồng a month.</summary>
    public required long SalaryBase { get; init; }

    public required PaymentState State { get; init; }

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(ParticipationRow);

    internal sealed class Table : IEntityTypeConfiguration<ParticipationRow>
    {
        public void Configure(EntityTypeBuilder<ParticipationRow> builder)
        {
            builder.ToTable("participations");
            builder.Property(row => row.Fund).HasConversion<short>();
            builder.Property(row => row.Kind).HasConversion<short>();
            builder.Property(row => row.State).HasConversion<short>();
            builder.Property(row => row.FromMonth).HasConversion<MonthColumn>();
            builder.Property(row => row.ToMonth).HasConversion<MonthColumn>();
            builder.Property(row => row.EmployerCode).HasMaxLength(10);
            builder.Property(row => row.JobTitle).HasMaxLength(100);
            // The order of every look-up, so that a part is read from the index without sorting.
            builder.HasIndex(row => new { row.PersonId, row.Fund, row.FromMonth, row.Id });
            builder.HasOne(row => row.Person).WithMany().HasForeignKey(row => row.PersonId);
            builder.HasOne(row => row.Employer).WithMany().HasForeignKey(row => row.EmployerCode);
        }
    }
}
