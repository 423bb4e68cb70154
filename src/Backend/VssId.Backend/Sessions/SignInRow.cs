using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client;

namespace VssId.Backend.Sessions;

/// <summary>A sign-in of an account and how it ended, kept for 90 days for its owner to look at.</summary>
internal sealed class SignInRow
{
    public required Guid Id { get; init; }

    public long AccountId { get; init; }

    public required string Channel { get; init; }

    /// <summary>Blind name of channel and conversation.</summary>
    public required byte[] Place { get; init; }

    public long OpenedAt { get; init; }

    /// <summary>When it ended; 0 while it is open, and when it ran out and nobody looked.</summary>
    public long EndedAt { get; init; }

    public SignInEnding Ending { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SignInRow>
    {
        public void Configure(EntityTypeBuilder<SignInRow> builder)
        {
            builder.ToTable("sign_ins");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Channel).HasMaxLength(20);
            builder.Property(row => row.Ending).HasConversion<string>().HasMaxLength(20);
            builder.HasIndex(row => new { row.AccountId, row.OpenedAt });
            builder.HasIndex(row => row.OpenedAt);
        }
    }
}
