using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Limits;

/// <summary>When the last ten codes went out for an account or to a phone, the latest first; 0 = never.</summary>
/// <remarks>Ten times in one row make the windows exact and a check one conditional statement, however many rows there are (R47).</remarks>
internal sealed class SendLimit
{
    /// <summary>Blind name of the account or phone.</summary>
    public required byte[] Name { get; init; }

    public long Sent1 { get; init; }

    public long Sent2 { get; init; }

    public long Sent3 { get; init; }

    public long Sent4 { get; init; }

    public long Sent5 { get; init; }

    public long Sent6 { get; init; }

    public long Sent7 { get; init; }

    public long Sent8 { get; init; }

    public long Sent9 { get; init; }

    public long Sent10 { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SendLimit>
    {
        public void Configure(EntityTypeBuilder<SendLimit> builder)
        {
            builder.ToTable("send_limits");
            builder.HasKey(limit => limit.Name);
            builder.HasIndex(limit => limit.Sent1);
        }
    }
}
