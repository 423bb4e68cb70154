using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.People;

namespace VssId.Backend.Cards;

/// <summary>The health-insurance card of a person, as issued.</summary>
internal sealed class CardRecord
{
    public long PersonId { get; init; }

    public required Person Person { get; init; }

    /// <summary>Number of social insurance, 10 digits.</summary>
    public required string Number { get; init; }

    /// <summary>Two letters that say who the holder is (Decision 1351/QĐ-BHXH).</summary>
    public required string SubjectCode { get; init; }

    /// <summary>Level when the card was issued, 1 to 5. What counts today says <see cref="BenefitLevels"/>.</summary>
    public required int PrintedLevel { get; init; }

    /// <summary>Old code of the province, two digits.</summary>
    public required string ProvinceCode { get; init; }

    public required string FacilityCode { get; init; }

    public Facility? Facility { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public DateOnly? FiveYearsOn { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required string IssuedBy { get; init; }

    /// <summary>Number of the office in the QR code, four digits.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>Name of a parent, on cards of children.</summary>
    public string? ParentName { get; init; }

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(CardRecord);

    internal sealed class Table : IEntityTypeConfiguration<CardRecord>
    {
        public void Configure(EntityTypeBuilder<CardRecord> builder)
        {
            builder.ToTable("cards");
            builder.HasKey(card => card.PersonId);
            builder.Property(card => card.Number).HasMaxLength(10);
            builder.Property(card => card.SubjectCode).HasMaxLength(2);
            builder.Property(card => card.ProvinceCode).HasMaxLength(2);
            builder.Property(card => card.FacilityCode).HasMaxLength(5);
            builder.Property(card => card.IssuedBy).HasMaxLength(100);
            builder.Property(card => card.OfficeCode).HasMaxLength(4);
            builder.Property(card => card.ParentName).HasMaxLength(100);
            // Those that end soon.
            builder.HasIndex(card => new { card.ValidTo, card.PersonId });
            builder.HasOne(card => card.Person).WithOne().HasForeignKey<CardRecord>(card => card.PersonId);
            builder.HasOne(card => card.Facility).WithMany().HasForeignKey(card => card.FacilityCode);
        }
    }
}
