using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Client;
using VssId.Backend.Database;
using VssId.Backend.Sessions;

namespace VssId.Backend.Cards;

/// <summary>Shows citizens their cards.</summary>
internal sealed class CardRegister(BackendContext context, Work work, AuditTrail audit, TimeProvider clock)
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>The citizen's card; null when there is none on record.</summary>
    public async Task<HealthCard?> ReadAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        var card = await RowAsync(citizen.Account, cancellationToken);
        if (card is null)
        {
            return null;
        }

        await audit.WriteAsync(new AuditEntry(citizen.Account, card.PersonId, "card", citizen.Channel, "asked by citizen"), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return Shown(card, Today);
    }

    /// <summary>The card of an account, for a reader that writes its look down itself; null when there is none on record.</summary>
    public async Task<HealthCard?> FindAsync(long account, CancellationToken cancellationToken) =>
        await RowAsync(account, cancellationToken) is { } card ? Shown(card, Today) : null;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Vietnam).DateTime);

    private Task<CardRecord?> RowAsync(long account, CancellationToken cancellationToken) => context.Accounts.AsNoTracking()
        .Where(row => row.Id == account)
        .Join(context.Cards.Include(row => row.Person).Include(row => row.Facility), row => row.PersonId, row => row.PersonId, (_, row) => row)
        .SingleOrDefaultAsync(cancellationToken);

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
