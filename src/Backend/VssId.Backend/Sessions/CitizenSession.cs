using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Sessions;

/// <summary>The one session of an account (R16). A new one takes its row.</summary>
internal sealed class CitizenSession
{
    public long AccountId { get; init; }

    /// <summary>SHA-256 of the token. The token has 256 random bits: no guess can be tested against it.</summary>
    public required byte[] TokenHash { get; init; }

    public required string Channel { get; init; }

    /// <summary>Blind name of channel and conversation.</summary>
    public required byte[] Place { get; init; }

    /// <summary>Id of the conversation, sealed: whoever is there is told when the session is taken over.</summary>
    public required byte[] Conversation { get; init; }

    /// <summary>The sign-in that made it.</summary>
    public required Guid SignIn { get; init; }

    public long OpenedAt { get; init; }

    public long LastSeenAt { get; init; }

    public long EndsAt { get; init; }

    /// <summary>Until when details of medical visits are open, after a fresh code; 0 when they are not.</summary>
    public long VisitsUntil { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CitizenSession>
    {
        public void Configure(EntityTypeBuilder<CitizenSession> builder)
        {
            builder.ToTable("sessions");
            builder.HasKey(session => session.AccountId);
            builder.Property(session => session.AccountId).ValueGeneratedNever();
            builder.Property(session => session.Channel).HasMaxLength(20);
            builder.HasIndex(session => session.TokenHash).IsUnique();
            builder.HasIndex(session => session.EndsAt);
        }
    }
}
