using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client.Registrations;

namespace VssId.Backend.Registrations;

/// <summary>A registration, from the first answer to the open account. What a citizen says stands in it sealed.</summary>
internal sealed class RegistrationRow
{
    public required Guid Id { get; init; }

    public required RegistrationState State { get; init; }

    public required string Channel { get; init; }

    /// <summary>Blind name of channel and conversation: elsewhere it is not found.</summary>
    public required byte[] Place { get; init; }

    /// <summary>Id of the conversation, sealed: whoever is there is told what becomes of the file.</summary>
    public required byte[] Conversation { get; init; }

    /// <summary>Phone, consent and answers so far, sealed; absent once the account is open.</summary>
    public byte[]? Draft { get; init; }

    /// <summary>The phone that a right code proved, named blindly; absent before.</summary>
    public byte[]? ProvenPhone { get; init; }

    /// <summary>Blind name of the code of the file; absent before it is filed.</summary>
    public byte[]? CodeName { get; init; }

    /// <summary>The declaration as it was filed, and what the officer says, sealed.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Blind name of the hand-over code; absent without one.</summary>
    public byte[]? HandOver { get; init; }

    public long HandOverUntil { get; init; }

    /// <summary>The challenge whose code opens it elsewhere.</summary>
    public Guid? Opening { get; init; }

    /// <summary>The person on record whom it is about; 0 = not known.</summary>
    public long PersonId { get; init; }

    /// <summary>The account that was opened; 0 = none.</summary>
    public long AccountId { get; init; }

    /// <summary>The officer who has it; 0 = nobody.</summary>
    public long OfficerId { get; init; }

    public long FiledAt { get; init; }

    /// <summary>By when the office answers.</summary>
    public long AnswerBy { get; init; }

    public long ChangedAt { get; init; }

    /// <summary>When it is removed with its pictures.</summary>
    public long ExpiresAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<RegistrationRow>
    {
        public void Configure(EntityTypeBuilder<RegistrationRow> builder)
        {
            builder.ToTable("registrations");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(row => row.Channel).HasMaxLength(20);
            builder.HasIndex(row => new { row.Place, row.ChangedAt });
            builder.HasIndex(row => row.CodeName).IsUnique();
            builder.HasIndex(row => row.HandOver).IsUnique();
            builder.HasIndex(row => row.Opening);
            builder.HasIndex(row => new { row.State, row.AnswerBy, row.Id });
            builder.HasIndex(row => row.ExpiresAt);
        }
    }
}
