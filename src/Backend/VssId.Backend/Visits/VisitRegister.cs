using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Client.Rights;
using VssId.Backend.Client.Visits;
using VssId.Backend.Database;
using VssId.Backend.Family;
using VssId.Backend.Locations;
using VssId.Backend.Records;
using VssId.Backend.Rights;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Visits;

/// <summary>Shows citizens their medical visits, with their consent; in full after a fresh code.</summary>
internal sealed class VisitRegister(
    BackendContext context, Work work, FamilyRegister family, ConsentRegister consents, ChallengeDesk challenges, BackendKeys keys, AuditTrail audit, RecordClock records, TimeProvider clock, IOptions<VisitOptions> options)
{
    private const int MostYears = 100;

    // Two a day for a year: what is above is a fault of the data.
    private const int MostOfAYear = 1_000;

    /// <summary>A part of the visits.</summary>
    public async Task<VisitOutcome<VisitPage>> ReadAsync(Citizen citizen, VisitQuery query, string? of, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        if (await family.PersonAsync(citizen, of, cancellationToken) is not { } person)
        {
            return new VisitOutcome<VisitPage>.NotFound();
        }

        if (!await consents.AllowsAsync(citizen.Account, [ConsentPurpose.Health], cancellationToken))
        {
            return new VisitOutcome<VisitPage>.ConsentNeeded();
        }

        var all = Matching(person, query);
        var (day, id) = query.After is { } after ? (DateOnly.FromDayNumber(after.Key), after.Id) : (DateOnly.MaxValue, long.MaxValue);
        var rows = await all.Where(visit => visit.FromDay < day || (visit.FromDay == day && visit.Id < id))
            .OrderByDescending(visit => visit.FromDay).ThenByDescending(visit => visit.Id)
            .Take(query.Count + 1)
            .Select(visit => new { visit.Id, visit.FromDay, visit.ToDay, visit.FacilityCode, visit.Facility!.Name, visit.Kind, visit.Total, Mine = visit.CoPayment + visit.SelfPaid })
            .ToListAsync(cancellationToken);
        var sums = await all.GroupBy(_ => 1)
            .OrderBy(visits => visits.Key)
            .Select(visits => new
            {
                Count = visits.Count(),
                Costs = new VisitCosts(visits.Sum(visit => visit.Total), visits.Sum(visit => visit.InScope), visits.Sum(visit => visit.PaidByInsurer), visits.Sum(visit => visit.CoPayment), visits.Sum(visit => visit.SelfPaid), visits.Sum(visit => visit.OtherSources)),
            })
            .SingleOrDefaultAsync(cancellationToken);
        var years = await context.Visits.Where(visit => visit.PersonId == person)
            .GroupBy(visit => visit.FromDay.Year)
            .OrderByDescending(visits => visits.Key)
            .Take(MostYears)
            .Select(visits => new VisitYear(visits.Key, visits.Count()))
            .ToListAsync(cancellationToken);
        var standing = query is { Year: { } year, Facility: null } ? await StandingAsync(person, year, cancellationToken) : null;
        await WriteDownAsync(citizen, person, "visits", cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new VisitOutcome<VisitPage>.Seen(new VisitPage(
            [.. rows.Take(query.Count).Select(visit => new VisitLine(Text(visit.Id), visit.FromDay, visit.ToDay, visit.FacilityCode, visit.Name, visit.Kind, visit.Total, visit.Mine))],
            rows.Count > query.Count ? new Cursor(rows[query.Count - 1].FromDay.DayNumber, rows[query.Count - 1].Id).ToString() : null,
            sums?.Count ?? 0,
            sums?.Costs ?? new VisitCosts(0, 0, 0, 0, 0, 0),
            years,
            standing,
            records.CompleteTo));
    }

    /// <summary>Opens details to the session of the call, in the transaction of the request.</summary>
    /// <returns>Null without a challenge that can be spent on it.</returns>
    public async Task<VisitsOpen?> OpenAsync(Citizen citizen, Guid challenge, CancellationToken cancellationToken)
    {
        if (await challenges.SpendAsync(challenge, ChallengePurpose.ShowVisits, keys.NameOfAccount(citizen.Account), citizen.PlaceName, cancellationToken) is null)
        {
            work.Refuse();
            return null;
        }

        var until = clock.Milliseconds() + options.Value.DetailsOpenFor.Milliseconds();
        var opened = await context.Sessions.Where(session => session.AccountId == citizen.Account && session.TokenHash == citizen.TokenHash)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.VisitsUntil, until), cancellationToken);
        if (opened == 0)
        {
            // The session was taken over while the code was typed.
            work.Refuse();
            return null;
        }

        return new VisitsOpen(Clock.Time(until));
    }

    /// <summary>A visit in full. What was found is never given to USSD: gateways and old phones keep what they show.</summary>
    public async Task<VisitOutcome<VisitDetail>> FindAsync(Citizen citizen, string id, string? of, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await family.PersonAsync(citizen, of, cancellationToken) is not { } person)
        {
            return new VisitOutcome<VisitDetail>.NotFound();
        }

        if (!await consents.AllowsAsync(citizen.Account, [ConsentPurpose.Health], cancellationToken))
        {
            return new VisitOutcome<VisitDetail>.ConsentNeeded();
        }

        var now = clock.Milliseconds();
        if (!await context.Sessions.AnyAsync(session => session.AccountId == citizen.Account && session.TokenHash == citizen.TokenHash && session.VisitsUntil > now, cancellationToken))
        {
            return new VisitOutcome<VisitDetail>.CodeNeeded();
        }

        var visit = await context.Visits.AsNoTracking().Include(each => each.Facility).SingleOrDefaultAsync(each => each.Id == number && each.PersonId == person, cancellationToken);
        if (visit is null)
        {
            return new VisitOutcome<VisitDetail>.NotFound();
        }

        await WriteDownAsync(citizen, person, "visit", cancellationToken);
        await work.CommitAsync(cancellationToken);
        var full = Of(visit);
        return new VisitOutcome<VisitDetail>.Seen(citizen.Channel is "ussd" ? full with { Diagnoses = [], Result = null, Leaving = null } : full);
    }

    /// <summary>A visit in full, as the contract has it.</summary>
    public static VisitDetail Of(VisitRow visit) => new(
        Text(visit.Id), visit.FromDay, visit.ToDay, visit.FacilityCode, visit.Facility!.Name, visit.Kind, [.. DiagnosesOf(visit.Diagnoses)], visit.Result, visit.Leaving,
        new VisitCosts(visit.Total, visit.InScope, visit.PaidByInsurer, visit.CoPayment, visit.SelfPaid, visit.OtherSources));

    private static IEnumerable<Diagnosis> DiagnosesOf(string diagnoses) => diagnoses
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(each => each.Split(' ', 2) is [var code, var name] ? new Diagnosis(code, name) : new Diagnosis(each, each));

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private IQueryable<VisitRow> Matching(long person, VisitQuery query)
    {
        var all = context.Visits.AsNoTracking().Where(visit => visit.PersonId == person);
        all = query.From is { } from ? all.Where(visit => visit.ToDay >= from) : all;
        all = query.To is { } to ? all.Where(visit => visit.FromDay <= to) : all;
        if (query.Facility is { } facility)
        {
            var folded = Folding.Fold(facility);
            // Codes are printed with blanks and dashes: "38 - 001".
            var code = folded.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
            all = all.Where(visit => visit.FacilityCode == code || visit.Facility!.FoldedName.Contains(folded));
        }

        return all;
    }

    private async Task<CoPaymentStanding> StandingAsync(long person, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var payments = await context.Visits.AsNoTracking()
            .Where(visit => visit.PersonId == person && visit.ToDay >= first && visit.ToDay <= last)
            .OrderBy(visit => visit.ToDay).ThenBy(visit => visit.Id)
            .Take(MostOfAYear)
            .Select(visit => new { visit.ToDay, visit.CoPayment })
            .ToListAsync(cancellationToken);
        var fiveYearsOn = await context.Cards.Where(card => card.PersonId == person).Select(card => card.FiveYearsOn).SingleOrDefaultAsync(cancellationToken);
        return CoPaymentLine.Of(year, payments.Select(payment => (payment.ToDay, payment.CoPayment)), fiveYearsOn, records.Today);
    }

    private async Task WriteDownAsync(Citizen citizen, long person, string what, CancellationToken cancellationToken) =>
        await audit.WriteAsync(new AuditEntry(citizen.Account, person, what, citizen.Channel, "asked by citizen"), cancellationToken);
}
