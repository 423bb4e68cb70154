using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client.Files;

namespace VssId.Backend.Files;

/// <summary>A citizen's file at the office.</summary>
internal sealed class FileRow
{
    public required Guid Id { get; init; }

    /// <summary>Blind name of the code: from the database nobody learns a code that can be asked for (R52).</summary>
    public required byte[] CodeName { get; init; }

    /// <summary>Code, what is asked for and what the officer says, sealed.</summary>
    public required byte[] Content { get; init; }

    public required FileKind Kind { get; init; }

    public CorrectionField? Field { get; init; }

    public required FileState State { get; init; }

    public long AccountId { get; init; }

    public required string Channel { get; init; }

    /// <summary>Blind name of channel and conversation.</summary>
    public required byte[] Place { get; init; }

    /// <summary>Id of the conversation, sealed: whoever is there is told what becomes of the file.</summary>
    public required byte[] Conversation { get; init; }

    public long FiledAt { get; init; }

    /// <summary>By when the office answers.</summary>
    public long AnswerBy { get; init; }

    public long ChangedAt { get; init; }

    /// <summary>The officer who has it; 0 = nobody.</summary>
    public long OfficerId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<FileRow>
    {
        public void Configure(EntityTypeBuilder<FileRow> builder)
        {
            builder.ToTable("files");
            builder.HasKey(file => file.Id);
            builder.Property(file => file.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(file => file.Field).HasConversion<string>().HasMaxLength(20);
            builder.Property(file => file.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(file => file.Channel).HasMaxLength(20);
            builder.HasIndex(file => file.CodeName).IsUnique();
            builder.HasIndex(file => new { file.AccountId, file.FiledAt });
            builder.HasIndex(file => new { file.State, file.AnswerBy, file.Id });
        }
    }
}
