using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Cards;

/// <summary>A place of first care.</summary>
internal sealed class Facility
{
    /// <summary>Two digits of the province and three characters: <c>38001</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Facility>
    {
        public void Configure(EntityTypeBuilder<Facility> builder)
        {
            builder.ToTable("facilities");
            builder.HasKey(facility => facility.Code);
            builder.Property(facility => facility.Code).HasMaxLength(5);
            builder.Property(facility => facility.Name).HasMaxLength(200);
        }
    }
}
