using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Sessions;

/// <summary>A conversation in which an account was signed in. It opens nothing: it is used for notices only.</summary>
internal sealed class Link
{
    public long AccountId { get; init; }

    /// <summary>Blind name of channel and conversation.</summary>
    public required byte[] Place { get; init; }

    public required string Channel { get; init; }

    /// <summary>Id of the conversation, sealed.</summary>
    public required byte[] Conversation { get; init; }

    public long UsedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Link>
    {
        public void Configure(EntityTypeBuilder<Link> builder)
        {
            builder.ToTable("links");
            builder.HasKey(link => new { link.AccountId, link.Place });
            builder.Property(link => link.Channel).HasMaxLength(20);
            builder.HasIndex(link => link.UsedAt);
        }
    }
}
