using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Idempotency;

/// <summary>The answer that a key was given, kept for 24 hours (R39).</summary>
internal sealed class KeptAnswer
{
    /// <summary>Blind name of service, route and key.</summary>
    public required byte[] Name { get; init; }

    /// <summary>Keyed hash of the body: without the key outside the database a code in it cannot be guessed (R10).</summary>
    public required byte[] RequestMac { get; init; }

    /// <summary>The answer's JSON, sealed: it may hold the token of a session.</summary>
    public required byte[] Answer { get; init; }

    public long ExpiresAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<KeptAnswer>
    {
        public void Configure(EntityTypeBuilder<KeptAnswer> builder)
        {
            builder.ToTable("kept_answers");
            builder.HasKey(answer => answer.Name);
            builder.HasIndex(answer => answer.ExpiresAt);
        }
    }
}
