using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Officers;

/// <summary>The one session of an officer. A new one takes its row.</summary>
internal sealed class OfficerSession
{
    public long OfficerId { get; init; }

    /// <summary>SHA-256 of the token. The token has 256 random bits: no guess can be tested against it.</summary>
    public required byte[] TokenHash { get; init; }

    public long OpenedAt { get; init; }

    public long LastSeenAt { get; init; }

    public long EndsAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<OfficerSession>
    {
        public void Configure(EntityTypeBuilder<OfficerSession> builder)
        {
            builder.ToTable("officer_sessions");
            builder.HasKey(session => session.OfficerId);
            builder.Property(session => session.OfficerId).ValueGeneratedNever();
            builder.HasIndex(session => session.TokenHash).IsUnique();
            builder.HasIndex(session => session.EndsAt);
        }
    }
}
