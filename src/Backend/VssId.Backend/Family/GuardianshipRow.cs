using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.People;

namespace VssId.Backend.Family;

/// <summary>A parent or guardian who may look things up for a child, until it is 18.</summary>
internal sealed class GuardianshipRow
{
    public long Id { get; init; }

    public long GuardianId { get; init; }

    public Person? Guardian { get; init; }

    public long ChildId { get; init; }

    public Person? Child { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<GuardianshipRow>
    {
        public void Configure(EntityTypeBuilder<GuardianshipRow> builder)
        {
            builder.ToTable("guardianships");
            builder.HasIndex(row => new { row.GuardianId, row.ChildId }).IsUnique();
            builder.HasOne(row => row.Guardian).WithMany().HasForeignKey(row => row.GuardianId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(row => row.Child).WithMany().HasForeignKey(row => row.ChildId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
