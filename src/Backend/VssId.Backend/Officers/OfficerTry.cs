using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Officers;

/// <summary>Failures in a row to sign in by a name, whether somebody has it or not, and until when nobody can.</summary>
internal sealed class OfficerTry
{
    /// <summary>Blind form of the name of sign-in.</summary>
    public required byte[] Name { get; init; }

    public int Failures { get; init; }

    public long LockedUntil { get; init; }

    public long LastAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<OfficerTry>
    {
        public void Configure(EntityTypeBuilder<OfficerTry> builder)
        {
            builder.ToTable("officer_tries");
            builder.HasKey(row => row.Name);
            builder.HasIndex(row => row.LastAt);
        }
    }
}
