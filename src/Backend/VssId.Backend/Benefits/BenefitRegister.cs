using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Database;
using VssId.Backend.People;
using VssId.Backend.Records;
using VssId.Backend.Sessions;

namespace VssId.Backend.Benefits;

/// <summary>Shows citizens what they were paid, in four groups.</summary>
internal sealed class BenefitRegister(BackendContext context, Work work, PeopleRegister people, AuditTrail audit, RecordClock clock)
{
    private const decimal BasisPoints = 100m;
    private const decimal HalvesOfADay = 2m;

    /// <summary>A lump sum as the contract has it.</summary>
    public static LumpSum Of(LumpSumRow row) => new(Text(row.Id), row.DecisionNumber, row.DecidedOn, row.Months, row.Amount, row.Office);

    /// <summary>A short benefit as the contract has it.</summary>
    public static ShortTermBenefit Of(ShortTermRow row) => new(Text(row.Id), row.Kind, row.FromDay, row.ToDay, row.HalfDays / HalvesOfADay, row.Amount, row.Employer?.Name, row.PaidOn);

    /// <summary>A monthly benefit as the contract has it.</summary>
    public static MonthlyBenefit Of(MonthlyRow row) => new(
        Text(row.Id), row.Kind, row.RateBasisPoints / BasisPoints, row.Since, row.Until, row.Amount, row.State,
        [.. row.Adjustments.OrderByDescending(change => change.FromMonth).Select(change => new Adjustment(change.FromMonth, change.Amount, change.Basis))]);

    /// <summary>An unemployment benefit as the contract has it.</summary>
    public static UnemploymentBenefit Of(UnemploymentRow row) => new(Text(row.Id), row.DecisionNumber, row.FromDay, row.ToDay, row.Months, row.MonthlyAmount, row.KeptMonths, row.State);

    /// <summary>Which groups hold something.</summary>
    public async Task<BenefitOverview> CountAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        var person = await BeginAsync(citizen, cancellationToken);
        BenefitCount[] counts =
        [
            new(BenefitGroup.LumpSum, await context.LumpSums.CountAsync(row => row.PersonId == person, cancellationToken)),
            new(BenefitGroup.ShortTerm, await context.ShortTermBenefits.CountAsync(row => row.PersonId == person, cancellationToken)),
            new(BenefitGroup.Monthly, await context.MonthlyBenefits.CountAsync(row => row.PersonId == person, cancellationToken)),
            new(BenefitGroup.Unemployment, await context.UnemploymentBenefits.CountAsync(row => row.PersonId == person, cancellationToken)),
        ];
        await EndAsync(citizen, person, cancellationToken);
        return new BenefitOverview(counts, clock.CompleteTo);
    }

    /// <summary>Lump sums that were decided in the time.</summary>
    public async Task<LumpSums> LumpSumsAsync(Citizen citizen, BenefitQuery query, CancellationToken cancellationToken)
    {
        var person = await BeginAsync(citizen, cancellationToken);
        var all = context.LumpSums.AsNoTracking().Where(row => row.PersonId == person);
        all = query.From is { } from ? all.Where(row => row.DecidedOn >= from) : all;
        all = query.To is { } to ? all.Where(row => row.DecidedOn <= to) : all;
        var (day, id) = Behind(query);
        var rows = await all.Where(row => row.DecidedOn < day || (row.DecidedOn == day && row.Id < id))
            .OrderByDescending(row => row.DecidedOn).ThenByDescending(row => row.Id)
            .Take(query.Count + 1)
            .ToListAsync(cancellationToken);
        var (count, total) = await SumAsync(all, row => row.Amount, cancellationToken);
        await EndAsync(citizen, person, cancellationToken);
        return new LumpSums(
            [.. rows.Take(query.Count).Select(Of)],
            Next(rows, query, row => row.DecidedOn, row => row.Id), count, total, clock.CompleteTo);
    }

    /// <summary>Benefits of sickness, maternity and recovery that touch the time.</summary>
    public async Task<ShortTermBenefits> ShortTermAsync(Citizen citizen, BenefitQuery query, CancellationToken cancellationToken)
    {
        var person = await BeginAsync(citizen, cancellationToken);
        var all = context.ShortTermBenefits.AsNoTracking().Where(row => row.PersonId == person);
        all = query.From is { } from ? all.Where(row => row.ToDay >= from) : all;
        all = query.To is { } to ? all.Where(row => row.FromDay <= to) : all;
        var (day, id) = Behind(query);
        var rows = await all.Include(row => row.Employer).Where(row => row.FromDay < day || (row.FromDay == day && row.Id < id))
            .OrderByDescending(row => row.FromDay).ThenByDescending(row => row.Id)
            .Take(query.Count + 1)
            .ToListAsync(cancellationToken);
        var (count, total) = await SumAsync(all, row => row.Amount, cancellationToken);
        await EndAsync(citizen, person, cancellationToken);
        return new ShortTermBenefits(
            [.. rows.Take(query.Count).Select(Of)],
            Next(rows, query, row => row.FromDay, row => row.Id), count, total, clock.CompleteTo);
    }

    /// <summary>Monthly benefits that touch the time.</summary>
    public async Task<MonthlyBenefits> MonthlyAsync(Citizen citizen, BenefitQuery query, CancellationToken cancellationToken)
    {
        var person = await BeginAsync(citizen, cancellationToken);
        var all = context.MonthlyBenefits.AsNoTracking().Where(row => row.PersonId == person);
        all = query.From is { } from ? all.Where(row => row.Until == null || row.Until >= from) : all;
        all = query.To is { } to ? all.Where(row => row.Since <= to) : all;
        var (day, id) = Behind(query);
        var rows = await all.Include(row => row.Adjustments).Where(row => row.Since < day || (row.Since == day && row.Id < id))
            .OrderByDescending(row => row.Since).ThenByDescending(row => row.Id)
            .Take(query.Count + 1)
            .ToListAsync(cancellationToken);
        var count = await all.CountAsync(cancellationToken);
        var total = await all.Where(row => row.State == BenefitState.Paying).SumAsync(row => row.Amount, cancellationToken);
        await EndAsync(citizen, person, cancellationToken);
        return new MonthlyBenefits(
            [.. rows.Take(query.Count).Select(Of)],
            Next(rows, query, row => row.Since, row => row.Id), count, total, clock.CompleteTo);
    }

    /// <summary>Unemployment benefits that touch the time.</summary>
    public async Task<UnemploymentBenefits> UnemploymentAsync(Citizen citizen, BenefitQuery query, CancellationToken cancellationToken)
    {
        var person = await BeginAsync(citizen, cancellationToken);
        var all = context.UnemploymentBenefits.AsNoTracking().Where(row => row.PersonId == person);
        all = query.From is { } from ? all.Where(row => row.ToDay >= from) : all;
        all = query.To is { } to ? all.Where(row => row.FromDay <= to) : all;
        var (day, id) = Behind(query);
        var rows = await all.Where(row => row.FromDay < day || (row.FromDay == day && row.Id < id))
            .OrderByDescending(row => row.FromDay).ThenByDescending(row => row.Id)
            .Take(query.Count + 1)
            .ToListAsync(cancellationToken);
        var (count, total) = await SumAsync(all, row => row.MonthlyAmount * row.Months, cancellationToken);
        await EndAsync(citizen, person, cancellationToken);
        return new UnemploymentBenefits(
            [.. rows.Take(query.Count).Select(Of)],
            Next(rows, query, row => row.FromDay, row => row.Id), count, total, clock.CompleteTo);
    }

    private static async Task<(int Count, long Total)> SumAsync<T>(IQueryable<T> all, Expression<Func<T, long>> amount, CancellationToken cancellationToken) =>
        (await all.CountAsync(cancellationToken), await all.SumAsync(amount, cancellationToken));

    // Without a cursor the part begins behind a row that no day has.
    private static (DateOnly Day, long Id) Behind(BenefitQuery query) => query.After is { } after ? (DateOnly.FromDayNumber(after.Key), after.Id) : (DateOnly.MaxValue, long.MaxValue);

    private static string? Next<T>(List<T> rows, BenefitQuery query, Func<T, DateOnly> day, Func<T, long> id) =>
        rows.Count > query.Count ? new Cursor(day(rows[query.Count - 1]).DayNumber, id(rows[query.Count - 1])).ToString() : null;

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task<long> BeginAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        return await people.PersonIdOfAsync(citizen.Account, cancellationToken);
    }

    private async Task EndAsync(Citizen citizen, long person, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(new AuditEntry(citizen.Account, person, "benefits", citizen.Channel, "asked by citizen"), cancellationToken);
        await work.CommitAsync(cancellationToken);
    }
}
