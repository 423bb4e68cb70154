using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.History;

/// <summary>An employer, or the group for which somebody is in the health insurance.</summary>
internal sealed class EmployerRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Where its people work.</summary>
    public string? Workplace { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<EmployerRow>
    {
        public void Configure(EntityTypeBuilder<EmployerRow> builder)
        {
            builder.ToTable("employers");
            builder.HasKey(employer => employer.Code);
            builder.Property(employer => employer.Code).HasMaxLength(10);
            builder.Property(employer => employer.Name).HasMaxLength(200);
            builder.Property(employer => employer.Workplace).HasMaxLength(300);
        }
    }
}
