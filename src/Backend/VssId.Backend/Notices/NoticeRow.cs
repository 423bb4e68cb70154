using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client.Notices;

namespace VssId.Backend.Notices;

/// <summary>A notice that was made, so that none is made twice.</summary>
internal sealed class NoticeRow
{
    /// <summary>Blind name of account, kind and occasion.</summary>
    public required byte[] Name { get; init; }

    public long AccountId { get; init; }

    public required NoticeKind Kind { get; init; }

    public long At { get; init; }

    /// <summary>The way it went; absent when the citizen does not want it.</summary>
    public NoticeWay? Way { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<NoticeRow>
    {
        public void Configure(EntityTypeBuilder<NoticeRow> builder)
        {
            builder.ToTable("notices");
            builder.HasKey(row => row.Name);
            builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(30);
            builder.Property(row => row.Way).HasConversion<string>().HasMaxLength(10);
            builder.HasIndex(row => row.At);
            builder.HasIndex(row => new { row.AccountId, row.At });
        }
    }
}
