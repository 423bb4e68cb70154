using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Client;
using VssId.Backend.Database;
using VssId.Backend.Family;
using VssId.Backend.Records;
using VssId.Backend.Sessions;

namespace VssId.Backend.Cards;

/// <summary>Shows citizens their cards.</summary>
internal sealed class CardRegister(BackendContext context, Work work, FamilyRegister family, AuditTrail audit, RecordClock clock)
{
    /// <summary>The card of the citizen, or of a child; null when there is none on record, or no such child.</summary>
    public async Task<HealthCard?> ReadAsync(Citizen citizen, string? of, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        if (await family.PersonAsync(citizen, of, cancellationToken) is not { } person || await RowAsync(person, cancellationToken) is not { } card)
        {
            return null;
        }

        await audit.WriteAsync(new AuditEntry(citizen.Account, person, "card", citizen.Channel, "asked by citizen"), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return Shown(card, clock.Today);
    }

    /// <summary>The card of a person, for a reader that writes its look down itself; null when there is none on record.</summary>
    public async Task<HealthCard?> FindAsync(long person, CancellationToken cancellationToken) =>
        await RowAsync(person, cancellationToken) is { } card ? Shown(card, clock.Today) : null;

    private Task<CardRecord?> RowAsync(long person, CancellationToken cancellationToken) => context.Cards.AsNoTracking()
        .Include(row => row.Person).Include(row => row.Facility)
        .SingleOrDefaultAsync(row => row.PersonId == person, cancellationToken);

    private static HealthCard Shown(CardRecord card, DateOnly today)
    {
        var level = BenefitLevels.On(today, card.SubjectCode, card.PrintedLevel);
        return new HealthCard(
            Number: card.Number,
            FullCode: $"{card.SubjectCode}{card.PrintedLevel}{card.ProvinceCode}{card.Number}",
            PersonalNumber: card.Person.PersonalNumber,
            FullName: card.Person.FullName,
            BirthDate: card.Person.BirthDate,
            Sex: card.Person.Sex,
            Address: card.Person.Address,
            FacilityCode: card.FacilityCode,
            FacilityName: card.Facility!.Name,
            ValidFrom: card.ValidFrom,
            ValidTo: card.ValidTo,
            FiveYearsOn: card.FiveYearsOn,
            BenefitLevel: level,
            IssuedOn: card.IssuedOn,
            IssuedBy: card.IssuedBy,
            QrText: CardQr.TextOf(card, level));
    }
}
