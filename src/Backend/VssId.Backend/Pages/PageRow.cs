using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client.Pages;

namespace VssId.Backend.Pages;

/// <summary>A secure page (R50). It belongs to one conversation, and what was typed on it counts only when that conversation gives the digits that it showed.</summary>
internal sealed class PageRow
{
    /// <summary>What the conversation knows it by; opens nothing.</summary>
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the key. The key has 128 random bits: no guess can be tested against it.</summary>
    public required byte[] KeyHash { get; init; }

    public required PagePurpose Purpose { get; init; }

    /// <summary>Blind name of the account, or of a number that is not on record.</summary>
    public required byte[] Subject { get; init; }

    /// <summary>Absent for a number that is not on record: no password is right then.</summary>
    public long? AccountId { get; init; }

    /// <summary>The number that was typed, masked.</summary>
    public required string Masked { get; init; }

    public required string Channel { get; init; }

    /// <summary>Blind name of channel and conversation.</summary>
    public required byte[] Place { get; init; }

    public required string Culture { get; init; }

    public required PageStep Step { get; init; }

    public long ExpiresAt { get; init; }

    /// <summary>Wrong passwords typed on this step of it.</summary>
    public int Tries { get; init; }

    /// <summary>The new password as it will be kept; absent before it is typed.</summary>
    public byte[]? NewPassword { get; init; }

    /// <summary>HMAC of the digits, bound to the page; absent before they are shown.</summary>
    public byte[]? DigitsMac { get; init; }

    /// <summary>Until when the digits are taken; 0 before they are shown.</summary>
    public long DigitsUntil { get; init; }

    /// <summary>Wrong digits typed in the conversation.</summary>
    public int DigitTries { get; init; }

    /// <summary>Until when the proven page may be spent on what it was for; 0 before it is proven, and after.</summary>
    public long GoodUntil { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<PageRow>
    {
        public void Configure(EntityTypeBuilder<PageRow> builder)
        {
            builder.ToTable("pages");
            builder.HasKey(page => page.Id);
            builder.Property(page => page.Purpose).HasConversion<string>().HasMaxLength(20);
            builder.Property(page => page.Step).HasConversion<string>().HasMaxLength(20);
            builder.Property(page => page.Masked).HasMaxLength(20);
            builder.Property(page => page.Channel).HasMaxLength(20);
            builder.Property(page => page.Culture).HasMaxLength(5);
            builder.HasIndex(page => page.KeyHash).IsUnique();
            // A page that is asked for anew takes the row of the old one.
            builder.HasIndex(page => new { page.Subject, page.Purpose, page.Place }).IsUnique();
            builder.HasIndex(page => page.ExpiresAt);
        }
    }
}
