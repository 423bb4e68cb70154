using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.Limits;

/// <summary>Failures in a row with the codes of an account, and until when none is taken (R7).</summary>
internal sealed class CodeLock
{
    /// <summary><see cref="LockedUntil"/> of an account that only the office unlocks.</summary>
    public const long ForOffice = LockSteps.Forever;

    /// <summary>Blind name of the account.</summary>
    public required byte[] Name { get; init; }

    public int Failures { get; init; }

    public long LockedUntil { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CodeLock>
    {
        public void Configure(EntityTypeBuilder<CodeLock> builder)
        {
            builder.ToTable("code_locks");
            builder.HasKey(row => row.Name);
        }
    }
}
