using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Locations;

/// <summary>A provincial office of social insurance.</summary>
internal sealed class OfficeRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Code of the province of today, two digits.</summary>
    public required string ProvinceCode { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<OfficeRow>
    {
        public void Configure(EntityTypeBuilder<OfficeRow> builder)
        {
            builder.ToTable("offices");
            builder.HasKey(office => office.Code);
            builder.Property(office => office.Code).HasMaxLength(5);
            builder.Property(office => office.Name).HasMaxLength(200);
            builder.Property(office => office.ProvinceCode).HasMaxLength(2);
            builder.Property(office => office.Address).HasMaxLength(300);
            builder.Property(office => office.Phone).HasMaxLength(30);
        }
    }
}
