using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client.Notices;

namespace VssId.Backend.People;

/// <summary>A person's account for electronic transactions. One phone may serve several accounts, such as those of parent and child.</summary>
internal sealed class Account
{
    public long Id { get; init; }

    public long PersonId { get; init; }

    public required Person Person { get; init; }

    /// <summary>Phone on record, <c>+84…</c>.</summary>
    public required string Phone { get; init; }

    /// <summary>E-mail on record.</summary>
    public string? Email { get; init; }

    /// <summary>The password as it is kept; absent when the citizen signs in with codes only.</summary>
    public byte[]? Password { get; init; }

    /// <summary>Since when this password stands; 0 without one.</summary>
    public long PasswordSince { get; init; }

    /// <summary>Whether the office gave it out, so that the first sign-in asks for a new one.</summary>
    public bool PasswordIsFirst { get; init; }

    /// <summary>The way on which notices come; absent while none was chosen.</summary>
    public NoticeWay? NoticeWay { get; init; }

    /// <summary>When the account was closed, at the wish of its owner; 0 while it is open. A closed account is found by no number.</summary>
    public long ClosedAt { get; init; }

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(Account);

    internal sealed class Table : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("accounts");
            builder.Property(account => account.Phone).HasMaxLength(16);
            builder.Property(account => account.Email).HasMaxLength(254);
            builder.Property(account => account.NoticeWay).HasConversion<string>().HasMaxLength(10);
            builder.HasIndex(account => account.Phone);
            // Those whose password grows old.
            builder.HasIndex(account => new { account.PasswordSince, account.Id });
            builder.HasOne(account => account.Person).WithOne().HasForeignKey<Account>(account => account.PersonId);
        }
    }
}
