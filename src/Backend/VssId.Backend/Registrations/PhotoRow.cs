using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Registrations;

/// <summary>A picture of a registration, sealed. It goes with its registration, and by itself when none takes it up.</summary>
internal sealed class PhotoRow
{
    public required Guid Id { get; init; }

    /// <summary>Blind name of the conversation it was sent in, or to which its registration moved.</summary>
    public required byte[] Place { get; init; }

    /// <summary>Whose it is; absent before it is taken up.</summary>
    public Guid? RegistrationId { get; init; }

    /// <summary>A JPEG, sealed.</summary>
    public required byte[] Content { get; init; }

    public long At { get; init; }

    /// <summary>When it is removed while no registration has taken it up.</summary>
    public long ExpiresAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<PhotoRow>
    {
        public void Configure(EntityTypeBuilder<PhotoRow> builder)
        {
            builder.ToTable("photos");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.Place, row.At });
            builder.HasIndex(row => row.RegistrationId);
            builder.HasIndex(row => row.ExpiresAt);
            builder.HasOne<RegistrationRow>().WithMany().HasForeignKey(row => row.RegistrationId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
