using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client.Notices;

namespace VssId.Backend.Notices;

/// <summary>A kind of notice that a citizen has switched; without a row its default counts.</summary>
internal sealed class NoticeSwitch
{
    public long AccountId { get; init; }

    public required NoticeKind Kind { get; init; }

    public required bool IsOn { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<NoticeSwitch>
    {
        public void Configure(EntityTypeBuilder<NoticeSwitch> builder)
        {
            builder.ToTable("notice_switches");
            builder.HasKey(row => new { row.AccountId, row.Kind });
            builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(30);
        }
    }
}
