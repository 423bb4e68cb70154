using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VssId.Backend.People;

/// <summary>A person's account for electronic transactions. One phone may serve several accounts, such as those of parent and child.</summary>
internal sealed class Account
{
    public long Id { get; init; }

    public long PersonId { get; init; }

    public required Person Person { get; init; }

    /// <summary>Phone on record, <c>+84…</c>.</summary>
    public required string Phone { get; init; }

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(Account);

    internal sealed class Table : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("accounts");
            builder.Property(account => account.Phone).HasMaxLength(16);
            builder.HasOne(account => account.Person).WithOne().HasForeignKey<Account>(account => account.PersonId);
        }
    }
}
