using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Officers;

/// <summary>Somebody who works at an office of social insurance.</summary>
internal sealed class Officer
{
    public long Id { get; init; }

    /// <summary>Name of sign-in: small letters, digits, dots and hyphens.</summary>
    public required string Login { get; init; }

    public required string FullName { get; init; }

    /// <summary>Code of the office, 3 digits and perhaps 2 more.</summary>
    public required string Office { get; init; }

    public required OfficerRole Role { get; init; }

    /// <summary>In the form of <see cref="Passwords.PasswordHash"/>.</summary>
    public required byte[] PasswordHash { get; init; }

    /// <summary>Secret of the second factor, sealed for this login.</summary>
    public required byte[] Factor { get; init; }

    /// <summary>The last step of the second factor that was used: it and those before it are void.</summary>
    public long FactorUsed { get; init; }

    /// <summary>Since when nobody signs in by this name; 0 = not disabled.</summary>
    public long DisabledAt { get; init; }

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(Officer);

    internal sealed class Table : IEntityTypeConfiguration<Officer>
    {
        public void Configure(EntityTypeBuilder<Officer> builder)
        {
            builder.ToTable("officers");
            builder.Property(officer => officer.Login).HasMaxLength(40);
            builder.Property(officer => officer.FullName).HasMaxLength(100);
            builder.Property(officer => officer.Office).HasMaxLength(5);
            builder.Property(officer => officer.Role).HasConversion<string>().HasMaxLength(10);
            builder.HasIndex(officer => officer.Login).IsUnique();
        }
    }
}
