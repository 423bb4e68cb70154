using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VssId.Backend.Cards;
using VssId.Backend.Client.Visits;
using VssId.Backend.People;

namespace VssId.Backend.Visits;

/// <summary>A medical visit that was charged to the health insurance.</summary>
internal sealed class VisitRow
{
    public long Id { get; init; }

    public long PersonId { get; init; }

    public Person? Person { get; init; }

    public required string FacilityCode { get; init; }

    public Facility? Facility { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    public required VisitKind Kind { get; init; }

    /// <summary>ICD-10 code and name of each diagnosis, the main one first: <c>J06.9 Viêm đường hô hấp trên cấp;…</c>. Health data.</summary>
    public required string Diagnoses { get; init; }

    public required TreatmentResult Result { get; init; }

    public required LeavingState Leaving { get; init; }

    /// <summary>Đồng; = in scope + self-paid + other sources.</summary>
    public required long Total { get; init; }

    /// <summary>Đồng; = insurer + co-payment.</summary>
    public required long InScope { get; init; }

    public required long PaidByInsurer { get; init; }

    public required long CoPayment { get; init; }

    public required long SelfPaid { get; init; }

    public required long OtherSources { get; init; }

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(VisitRow);

    internal sealed class Table : IEntityTypeConfiguration<VisitRow>
    {
        public void Configure(EntityTypeBuilder<VisitRow> builder)
        {
            builder.ToTable("visits");
            builder.Property(visit => visit.FacilityCode).HasMaxLength(5);
            builder.Property(visit => visit.Kind).HasConversion<short>();
            builder.Property(visit => visit.Diagnoses).HasMaxLength(500);
            builder.Property(visit => visit.Result).HasConversion<short>();
            builder.Property(visit => visit.Leaving).HasConversion<short>();
            builder.HasIndex(visit => new { visit.PersonId, visit.FromDay, visit.Id });
            builder.HasOne(visit => visit.Person).WithMany().HasForeignKey(visit => visit.PersonId);
            builder.HasOne(visit => visit.Facility).WithMany().HasForeignKey(visit => visit.FacilityCode);
        }
    }
}
