using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client;

namespace VssId.Backend.Challenges;

/// <summary>The one challenge that an account has for a purpose. A new one takes its row, so the code of the old one is void at once (R5).</summary>
internal sealed class CodeChallenge
{
    /// <summary>Blind name of the account, or of a number that is not on record.</summary>
    public required byte[] Subject { get; init; }

    public required ChallengePurpose Purpose { get; init; }

    /// <summary>What the citizen's side knows it by.</summary>
    public required Guid Id { get; init; }

    /// <summary>Absent for a number that is not on record: no code is right then.</summary>
    public long? AccountId { get; init; }

    /// <summary>Blind name of channel and conversation.</summary>
    public required byte[] Place { get; init; }

    /// <summary>HMAC of the code, bound to all of the above.</summary>
    public required byte[] CodeMac { get; init; }

    public int Tries { get; init; }

    public long IssuedAt { get; init; }

    public long ExpiresAt { get; init; }

    /// <summary>When the right code was given; 0 before.</summary>
    public long UsedAt { get; init; }

    /// <summary>The phone that is to be proven, sealed; absent when the code went to the phone on record.</summary>
    public byte[]? NewPhone { get; init; }

    /// <summary>Until when the right code may be spent, once: on taking the account over from where it is in use, or on what else it was for; 0 when it may not.</summary>
    public long GoodUntil { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CodeChallenge>
    {
        public void Configure(EntityTypeBuilder<CodeChallenge> builder)
        {
            builder.ToTable("challenges");
            builder.HasKey(challenge => new { challenge.Subject, challenge.Purpose });
            builder.Property(challenge => challenge.Purpose).HasConversion<string>().HasMaxLength(20);
            builder.HasIndex(challenge => challenge.Id).IsUnique();
            builder.HasIndex(challenge => challenge.ExpiresAt);
        }
    }
}
