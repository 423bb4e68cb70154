using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Client;

namespace VssId.Backend.People;

/// <summary>A participant of social insurance.</summary>
internal sealed class Person
{
    public long Id { get; init; }

    /// <summary>Number of social insurance, 10 digits; absent for people who only have a personal number (since August 2025).</summary>
    public string? BhxhNumber { get; init; }

    /// <summary>Personal identification number, 12 digits; absent for people who are not matched yet.</summary>
    public string? PersonalNumber { get; init; }

    public required string FullName { get; init; }

    public required DateOnly BirthDate { get; init; }

    public required Sex Sex { get; init; }

    public string? Address { get; init; }

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(Person);

    internal sealed class Table : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("people");
            builder.Property(person => person.BhxhNumber).HasMaxLength(10);
            builder.Property(person => person.PersonalNumber).HasMaxLength(12);
            builder.Property(person => person.FullName).HasMaxLength(100);
            builder.Property(person => person.Sex).HasConversion<string>().HasMaxLength(6);
            builder.Property(person => person.Address).HasMaxLength(300);
            builder.HasIndex(person => person.BhxhNumber).IsUnique();
            builder.HasIndex(person => person.PersonalNumber).IsUnique();
        }
    }
}
