using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Events;

/// <summary>An event that waits until the bot has it. It is removed for no other reason.</summary>
internal sealed class EventRow
{
    public required Guid Id { get; init; }

    /// <summary>The event as JSON, sealed: it names a conversation.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Not to be sent before; whoever sends moves it, so that a sender that dies delays the event and does not lose it.</summary>
    public long DueAt { get; init; }

    public int Failures { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<EventRow>
    {
        public void Configure(EntityTypeBuilder<EventRow> builder)
        {
            builder.ToTable("events");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => row.DueAt);
        }
    }
}
