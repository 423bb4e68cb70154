using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Cards;

/// <summary>A hospital or clinic.</summary>
internal sealed class Facility
{
    /// <summary>Two digits of the province and three characters: <c>38001</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The name without accents and capitals, as it is searched for; empty until it is known.</summary>
    public string FoldedName { get; init; } = "";

    /// <summary>Code of the province of today, two digits; empty until it is known.</summary>
    public string ProvinceCode { get; init; } = "";

    public string? Address { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Facility>
    {
        public void Configure(EntityTypeBuilder<Facility> builder)
        {
            builder.ToTable("facilities");
            builder.HasKey(facility => facility.Code);
            builder.Property(facility => facility.Code).HasMaxLength(5);
            builder.Property(facility => facility.Name).HasMaxLength(200);
            builder.Property(facility => facility.FoldedName).HasMaxLength(200);
            builder.Property(facility => facility.ProvinceCode).HasMaxLength(2);
            builder.Property(facility => facility.Address).HasMaxLength(300);
            builder.HasIndex(facility => new { facility.ProvinceCode, facility.FoldedName, facility.Code });
        }
    }
}
