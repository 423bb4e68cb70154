using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Limits;

/// <summary>One slot of the ring of a source: when a code of that number went out.</summary>
internal sealed class SourceSend
{
    /// <summary>Blind name of the source.</summary>
    public required byte[] Name { get; init; }

    public int Slot { get; init; }

    public long SentAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SourceSend>
    {
        public void Configure(EntityTypeBuilder<SourceSend> builder)
        {
            builder.ToTable("source_sends");
            builder.HasKey(send => new { send.Name, send.Slot });
            builder.HasIndex(send => send.SentAt);
        }
    }
}
