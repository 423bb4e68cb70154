using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Files;

/// <summary>Codes that named no file, by who asked (R52).</summary>
internal sealed class FileTry
{
    /// <summary>Blind name of the channel's user.</summary>
    public required byte[] Name { get; init; }

    public int Tries { get; init; }

    /// <summary>From when on they are counted anew.</summary>
    public long FreeAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<FileTry>
    {
        public void Configure(EntityTypeBuilder<FileTry> builder)
        {
            builder.ToTable("file_tries");
            builder.HasKey(row => row.Name);
            builder.HasIndex(row => row.FreeAt);
        }
    }
}
