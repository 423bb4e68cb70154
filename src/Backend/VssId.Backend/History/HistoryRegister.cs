using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Client;
using VssId.Backend.Client.History;
using VssId.Backend.Database;
using VssId.Backend.Family;
using VssId.Backend.Records;
using VssId.Backend.Sessions;

namespace VssId.Backend.History;

/// <summary>Shows citizens their participation history.</summary>
internal sealed class HistoryRegister(BackendContext context, Work work, FamilyRegister family, AuditTrail audit, RecordClock clock)
{
    // A hundred rows a person are planned for, forty years of work with two changes a year. What is above is a fault of the data, and is not counted.
    private const int MostRows = 2_000;

    private static readonly Fund[] OnStatement = [Fund.Bhxh, Fund.Bhtn, Fund.Tnld];

    /// <summary>A part of the history of a fund.</summary>
    /// <returns>Null when <paramref name="of"/> is no child of the citizen.</returns>
    public async Task<HistoryPage?> ReadAsync(Citizen citizen, HistoryQuery query, string? of, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        if (await family.PersonAsync(citizen, of, cancellationToken) is not { } person)
        {
            return null;
        }

        var all = await context.Participations.AsNoTracking()
            .Where(row => row.PersonId == person && row.Fund == query.Fund)
            .OrderByDescending(row => row.FromMonth).ThenByDescending(row => row.Id)
            .Take(MostRows)
            .Select(row => new { row.FromMonth, row.ToMonth, row.State, row.SalaryPaidOn, row.EmployerCode, EmployerName = row.Employer == null ? null : row.Employer.Name })
            .ToListAsync(cancellationToken);
        var touching = all.Where(row => (query.From is not { } from || row.ToMonth >= from) && (query.To is not { } to || row.FromMonth <= to)).ToList();
        var count = new MonthCount([.. touching.Where(row => query.Employer is null || row.EmployerCode == query.Employer).Select(row => new PaidMonths(row.FromMonth, row.ToMonth, row.State, row.SalaryPaidOn))], query.From, query.To);
        var rows = await PageAsync(person, query, cancellationToken);
        await WriteDownAsync(citizen, person, "history", cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new HistoryPage(
            query.Fund,
            [.. rows.Take(query.Count).Select(Of)],
            rows.Count > query.Count ? new Cursor(rows[query.Count - 1].FromMonth.Ordinal, rows[query.Count - 1].Id).ToString() : null,
            count.Totals,
            query.Employer is null ? count.Gaps() : [],
            [.. touching.Where(row => row.EmployerCode is not null).OrderByDescending(row => row.ToMonth).DistinctBy(row => row.EmployerCode).Select(row => new Employer(row.EmployerCode!, row.EmployerName ?? row.EmployerCode!))],
            count.Years(),
            clock.CompleteTo);
    }

    /// <summary>A row.</summary>
    /// <returns>Null when there is no such row of the person.</returns>
    public async Task<Participation?> FindAsync(Citizen citizen, string id, string? of, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await family.PersonAsync(citizen, of, cancellationToken) is not { } person)
        {
            return null;
        }

        var row = await context.Participations.AsNoTracking().Include(each => each.Employer).SingleOrDefaultAsync(each => each.Id == number && each.PersonId == person, cancellationToken);
        if (row is null)
        {
            return null;
        }

        await WriteDownAsync(citizen, person, "history, row", cancellationToken);
        await work.CommitAsync(cancellationToken);
        return Of(row);
    }

    /// <summary>Totals of all funds.</summary>
    /// <returns>Null when <paramref name="of"/> is no child of the citizen.</returns>
    public async Task<HistorySummary?> SumAsync(Citizen citizen, string? of, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        if (await family.PersonAsync(citizen, of, cancellationToken) is not { } person)
        {
            return null;
        }

        var rows = await context.Participations.AsNoTracking()
            .Where(row => row.PersonId == person)
            .OrderByDescending(row => row.Fund).ThenByDescending(row => row.FromMonth).ThenByDescending(row => row.Id)
            .Take(MostRows)
            .Select(row => new { row.Fund, Months = new PaidMonths(row.FromMonth, row.ToMonth, row.State, row.SalaryPaidOn) })
            .ToListAsync(cancellationToken);
        await WriteDownAsync(citizen, person, "history, totals", cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new HistorySummary([.. Enum.GetValues<Fund>().Select(fund => TotalsOf(fund, [.. rows.Where(row => row.Fund == fund).Select(row => row.Months)], from: null, to: null))], clock.CompleteTo);
    }

    /// <summary>The yearly confirmation.</summary>
    /// <returns>Null when <paramref name="of"/> is no child of the citizen.</returns>
    public async Task<YearStatement?> ConfirmAsync(Citizen citizen, int year, string? of, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        if (await family.PersonAsync(citizen, of, cancellationToken) is not { } person)
        {
            return null;
        }

        var (first, last) = (new Month(year, 1), new Month(year, 12));
        var rows = await context.Participations.AsNoTracking()
            .Include(row => row.Employer)
            .Where(row => row.PersonId == person && OnStatement.Contains(row.Fund) && row.FromMonth <= last)
            .OrderBy(row => row.Fund).ThenBy(row => row.FromMonth).ThenBy(row => row.Id)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        var holder = await context.People.AsNoTracking().SingleAsync(each => each.Id == person, cancellationToken);
        await WriteDownAsync(citizen, person, "history, year", cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new YearStatement(
            year,
            holder.FullName,
            holder.BhxhNumber,
            holder.BirthDate,
            [.. rows.Where(row => row.ToMonth >= first).OrderBy(row => row.FromMonth).ThenBy(row => row.Fund).ThenBy(row => row.Id).Select(row => Of(row) with { From = row.FromMonth < first ? first : row.FromMonth, To = row.ToMonth > last ? last : row.ToMonth })],
            [.. OnStatement.Select(fund => TotalsOf(fund, MonthsOf(rows, fund), first, last))],
            [.. OnStatement.Select(fund => TotalsOf(fund, MonthsOf(rows, fund), from: null, last))],
            clock.CompleteTo);
    }

    private static PaidMonths[] MonthsOf(IEnumerable<ParticipationRow> rows, Fund fund) =>
        [.. rows.Where(row => row.Fund == fund).Select(row => new PaidMonths(row.FromMonth, row.ToMonth, row.State, row.SalaryPaidOn))];

    private static FundTotals TotalsOf(Fund fund, PaidMonths[] rows, Month? from, Month? to)
    {
        var count = new MonthCount(rows, from, to);
        return new FundTotals(fund, count.Totals, count.First, count.Last);
    }

    /// <summary>A row as the contract has it.</summary>
    public static Participation Of(ParticipationRow row) => new(
        row.Id.ToString(CultureInfo.InvariantCulture), row.Fund, row.Kind, row.FromMonth, row.ToMonth, row.EmployerCode, row.Employer?.Name, row.Employer?.Workplace, row.JobTitle, row.SalaryPaidOn, row.SalaryBase, row.State);

    private Task<List<ParticipationRow>> PageAsync(long person, HistoryQuery query, CancellationToken cancellationToken)
    {
        var rows = context.Participations.AsNoTracking().Include(row => row.Employer).Where(row => row.PersonId == person && row.Fund == query.Fund);
        if (query.From is { } from)
        {
            rows = rows.Where(row => row.ToMonth >= from);
        }

        if (query.To is { } to)
        {
            rows = rows.Where(row => row.FromMonth <= to);
        }

        if (query.Employer is { } employer)
        {
            rows = rows.Where(row => row.EmployerCode == employer);
        }

        if (query.After is { } after)
        {
            var (key, id) = (Month.OfOrdinal(after.Key), after.Id);
            rows = rows.Where(row => row.FromMonth < key || (row.FromMonth == key && row.Id < id));
        }

        return rows.OrderByDescending(row => row.FromMonth).ThenByDescending(row => row.Id).Take(query.Count + 1).ToListAsync(cancellationToken);
    }

    private async Task WriteDownAsync(Citizen citizen, long person, string what, CancellationToken cancellationToken) =>
        await audit.WriteAsync(new AuditEntry(citizen.Account, person, what, citizen.Channel, "asked by citizen"), cancellationToken);
}
