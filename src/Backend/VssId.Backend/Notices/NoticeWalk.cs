using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Notices;

/// <summary>How far a walk through rows that come due one after another has got, so that none is looked at for ever.</summary>
internal sealed class NoticeWalk
{
    /// <summary>Which walk.</summary>
    public required string Name { get; init; }

    /// <summary>What the rows are ordered by: a day number or milliseconds since 1970.</summary>
    public long Reached { get; init; }

    /// <summary>The last row that was looked at there.</summary>
    public long Row { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<NoticeWalk>
    {
        public void Configure(EntityTypeBuilder<NoticeWalk> builder)
        {
            builder.ToTable("notice_walks");
            builder.HasKey(walk => walk.Name);
            builder.Property(walk => walk.Name).HasMaxLength(20);
        }
    }
}
