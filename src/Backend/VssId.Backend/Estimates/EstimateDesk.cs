using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Client;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.Estimates;
using VssId.Backend.Client.History;
using VssId.Backend.Database;
using VssId.Backend.People;
using VssId.Backend.Records;
using VssId.Backend.Rules;
using VssId.Backend.Sessions;

namespace VssId.Backend.Estimates;

/// <summary>Estimates benefits from the record of a citizen.</summary>
internal sealed class EstimateDesk(BackendContext context, Work work, PeopleRegister people, AuditTrail audit, RecordClock clock)
{
    // As of the history: what is above is a fault of the data.
    private const int MostRows = 2_000;

    /// <summary>Estimates a benefit.</summary>
    public async Task<Estimate> EstimateAsync(Citizen citizen, EstimateKind kind, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        var person = await people.PersonOfAsync(citizen.Account, cancellationToken);
        var fund = kind is EstimateKind.Unemployment ? Fund.Bhtn : Fund.Bhxh;
        var rows = await context.Participations.AsNoTracking()
            .Where(row => row.PersonId == person.Id && row.Fund == fund && row.State != PaymentState.Unpaid)
            .OrderByDescending(row => row.FromMonth).ThenByDescending(row => row.Id)
            .Take(MostRows)
            .Select(row => new { row.FromMonth, row.ToMonth, row.SalaryPaidOn, row.Kind })
            .ToListAsync(cancellationToken);
        var months = MonthsOf(fund, rows.Where(row => kind is not EstimateKind.Maternity || row.Kind is ParticipationKind.Compulsory).Select(row => (row.FromMonth, row.ToMonth, row.SalaryPaidOn)));
        var today = Month.Of(clock.Today);
        var asOf = clock.CompleteTo;
        var estimate = kind switch
        {
            EstimateKind.LumpSum => EstimateRules.LumpSum(await UnusedAsync(person.Id, months, cancellationToken), today, RetirementAges.Of(person.BirthDate, person.Sex).Reached < today, await HasPensionAsync(person.Id, cancellationToken), asOf),
            EstimateKind.Unemployment => await UnemploymentAsync(person.Id, months, today, asOf, cancellationToken),
            EstimateKind.Pension => EstimateRules.Pension(await UnusedAsync(person.Id, months, cancellationToken), person.BirthDate, person.Sex, today, await HasPensionAsync(person.Id, cancellationToken), asOf),
            _ => EstimateRules.Maternity(months, person.Sex, today, asOf),
        };
        await audit.WriteAsync(new AuditEntry(citizen.Account, person.Id, "estimate", citizen.Channel, "asked by citizen"), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return estimate;
    }

    /// <summary>Each month once, in order; salaries of two employers are added, up to the ceiling of the fund.</summary>
    internal static IReadOnlyList<SalaryMonth> MonthsOf(Fund fund, IEnumerable<(Month From, Month To, long Salary)> rows)
    {
        var salaries = new SortedDictionary<Month, long>();
        foreach (var (from, to, salary) in rows)
        {
            for (var month = from; month <= to; month = month.Plus(1))
            {
                salaries[month] = Math.Min(salaries.GetValueOrDefault(month) + salary, fund is Fund.Bhtn ? MinimumWages.CeilingOn(month) : ReferenceLevels.CeilingOn(month));
            }
        }

        return [.. salaries.Select(pair => new SalaryMonth(pair.Key, pair.Value))];
    }

    // What a lump sum was paid for counts no more.
    private async Task<IReadOnlyList<SalaryMonth>> UnusedAsync(long person, IReadOnlyList<SalaryMonth> months, CancellationToken cancellationToken) =>
        await context.LumpSums.Where(row => row.PersonId == person).OrderByDescending(row => row.DecidedOn).Select(row => (DateOnly?)row.DecidedOn).FirstOrDefaultAsync(cancellationToken) is { } decided
            ? [.. months.Where(each => each.Month >= Month.Of(decided))]
            : months;

    // What a benefit was paid for counts no more, but for the months that were kept.
    private async Task<Estimate> UnemploymentAsync(long person, IReadOnlyList<SalaryMonth> months, Month today, DateOnly asOf, CancellationToken cancellationToken)
    {
        var last = await context.UnemploymentBenefits.AsNoTracking().Where(row => row.PersonId == person).OrderByDescending(row => row.FromDay).Select(row => new { row.FromDay, row.KeptMonths, row.State }).FirstOrDefaultAsync(cancellationToken);
        var unused = last is null ? months : [.. months.Where(each => each.Month >= Month.Of(last.FromDay)).Concat(months.Where(each => each.Month < Month.Of(last.FromDay)).TakeLast(last.KeptMonths)).OrderBy(each => each.Month)];
        return EstimateRules.Unemployment(unused, today, last?.State is BenefitState.Paying, asOf);
    }

    private Task<bool> HasPensionAsync(long person, CancellationToken cancellationToken) =>
        context.MonthlyBenefits.AnyAsync(row => row.PersonId == person && row.Kind == MonthlyKind.Pension && row.State != BenefitState.Ended, cancellationToken);
}
