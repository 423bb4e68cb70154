using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Cards;
using VssId.Backend.Database;

namespace VssId.Backend.Locations;

/// <summary>Puts offices and hospitals into the database: the provincial offices at the first start, and official lists by hand.</summary>
internal sealed partial class LocationLoader(BackendContext context, Work work)
{
    /// <summary>Offices at most: about 350 are planned for, and all of them are shown at once.</summary>
    public const int MostOffices = 500;

    private const int MostFacilities = 100_000;
    private const int LongestName = 200;
    private const int LongestAddress = 300;
    private const int LongestPhone = 30;

    /// <summary>Puts in what everybody may know and nobody has loaded yet.</summary>
    public async Task LoadKnownAsync(CancellationToken cancellationToken)
    {
        if (!await context.Offices.AnyAsync(cancellationToken))
        {
            await work.BeginAsync(cancellationToken);
            context.Offices.AddRange(Provinces.Read("offices.csv").Select(row => new OfficeRow { Code = row[0], Name = row[1], ProvinceCode = row[2] }));
            await context.SaveChangesAsync(cancellationToken);
            await work.CommitAsync(cancellationToken);
        }

        await FillAsync(cancellationToken);
    }

    /// <summary>Loads a list of offices: <c>code,name,province_code,address,phone</c>. All of it or nothing; what is there already is brought up to date.</summary>
    /// <returns>How many lines were loaded, or what is wrong with which line.</returns>
    public Task<(int Loaded, string? Fault)> LoadOfficesAsync(TextReader list, CancellationToken cancellationToken) => LoadAsync(
        list,
        row => !OfficeCode().IsMatch(row.Code) ? "The code of an office has 3 to 5 digits." : null,
        row => new OfficeRow { Code = row.Code, Name = row.Name, ProvinceCode = row.ProvinceCode, Address = row.Address, Phone = row.Phone },
        context.Offices,
        office => office.Code,
        MostOffices,
        "There are at most 500 offices.",
        cancellationToken);

    /// <summary>Loads a list of hospitals and clinics: <c>code,name,province_code,address</c>. All of it or nothing; what is there already is brought up to date.</summary>
    /// <returns>How many lines were loaded, or what is wrong with which line.</returns>
    public Task<(int Loaded, string? Fault)> LoadFacilitiesAsync(TextReader list, CancellationToken cancellationToken) => LoadAsync(
        list,
        row => !FacilityCode().IsMatch(row.Code) ? "The code of a facility has two digits, a digit or capital, and two digits." : null,
        row => new Facility { Code = row.Code, Name = row.Name, FoldedName = Folding.Fold(row.Name), ProvinceCode = row.ProvinceCode, Address = row.Address },
        context.Facilities,
        facility => facility.Code,
        MostFacilities,
        "There are at most 100,000 facilities.",
        cancellationToken);

    private async Task<(int Loaded, string? Fault)> LoadAsync<T>(TextReader list, Func<Line, string?> check, Func<Line, T> make, DbSet<T> table, Func<T, string> code, int most, string tooMany, CancellationToken cancellationToken)
        where T : class
    {
        var (lines, fault) = await ReadAsync(list, check, most, tooMany, cancellationToken);
        if (fault is not null)
        {
            return (0, fault);
        }

        await work.BeginAsync(cancellationToken);
        context.Database.SetCommandTimeout(DatabaseOptions.ForUpkeep);
        var known = (await table.AsNoTracking().ToListAsync(cancellationToken)).Select(code).ToHashSet(StringComparer.Ordinal);
        if (known.Count + lines.Count(line => !known.Contains(line.Code)) > most)
        {
            return (0, tooMany);
        }

        foreach (var row in lines.Select(make))
        {
            context.Entry(row).State = known.Contains(code(row)) ? EntityState.Modified : EntityState.Added;
        }

        await context.SaveChangesAsync(cancellationToken);
        await work.CommitAsync(cancellationToken);
        return (lines.Count, null);
    }

    private static async Task<(IReadOnlyList<Line> Lines, string? Fault)> ReadAsync(TextReader list, Func<Line, string?> check, int most, string tooMany, CancellationToken cancellationToken)
    {
        using var csv = CsvReader.Create(list, new CsvReaderOptions { TrackLineNumbers = true }, leaveOpen: true);
        Dictionary<string, Line> lines = new(StringComparer.Ordinal);
        try
        {
            await csv.ReadHeaderAsync(cancellationToken);
            if (!new[] { "code", "name", "province_code" }.All(column => csv.TryGetFieldIndex(column, out _)))
            {
                return ([], "The first line names the columns: code,name,province_code and, where known, address and phone.");
            }

            while (await csv.ReadAsync(cancellationToken))
            {
                var line = new Line(Field("code") ?? "", Field("name") ?? "", Field("province_code") ?? "", Field("address"), Field("phone"));
                var fault = check(line)
                    ?? (line.Name.Length > LongestName || Folding.Fold(line.Name).Length is 0 or > LongestName ? "A name has 1 to 200 characters, letters or digits among them." : null)
                    ?? (!Provinces.Codes.Contains(line.ProvinceCode, StringComparer.Ordinal) ? "The code of the province is one of the 34 of today, two digits." : null)
                    ?? (line.Address?.Length > LongestAddress || line.Phone?.Length > LongestPhone ? "An address has at most 300 characters, a phone 30." : null)
                    ?? ((line.Name + line.Address + line.Phone).Contains('\0', StringComparison.Ordinal) ? "A text has no NUL." : null)
                    ?? (!lines.TryAdd(line.Code, line) ? "The code stands twice." : null)
                    ?? (lines.Count > most ? tooMany : null);
                if (fault is not null)
                {
                    return ([], string.Create(CultureInfo.InvariantCulture, $"Line {csv.LineNumber}: {fault}"));
                }
            }
        }
        catch (CsvFormatException malformed)
        {
            return ([], string.Create(CultureInfo.InvariantCulture, $"Line {malformed.LineNumber}: it is no CSV."));
        }

        return ([.. lines.Values], null);

        string? Field(string column) => csv.TryGetFieldIndex(column, out var index) && index < csv.FieldCount && csv.GetString(index).Trim() is { Length: > 0 } text ? text : null;
    }

    // Facilities from before names were folded: a part at a time.
    private async Task FillAsync(CancellationToken cancellationToken)
    {
        const int part = 1_000;
        var last = "";
        while (await context.Facilities.Where(facility => facility.FoldedName == "" && facility.Code.CompareTo(last) > 0).OrderBy(facility => facility.Code).Take(part).ToListAsync(cancellationToken) is { Count: > 0 } bare)
        {
            await work.BeginAsync(cancellationToken);
            foreach (var facility in bare)
            {
                var entry = context.Entry(facility);
                entry.Property(each => each.FoldedName).CurrentValue = Folding.Fold(facility.Name);
                if (facility.ProvinceCode.Length == 0)
                {
                    // Codes from before July 2025 begin with that of a province from before.
                    entry.Property(each => each.ProvinceCode).CurrentValue = Provinces.OfFormerCode(facility.Code[..2]) ?? "";
                }
            }

            await context.SaveChangesAsync(cancellationToken);
            await work.CommitAsync(cancellationToken);
            // A name of signs alone folds to nothing, and is not to be met again.
            last = bare[^1].Code;
        }
    }

    [GeneratedRegex("^[0-9]{3,5}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfficeCode();

    [GeneratedRegex("^[0-9]{2}[0-9A-Z][0-9]{2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FacilityCode();

    /// <summary>A line of a list.</summary>
    private sealed record Line(string Code, string Name, string ProvinceCode, string? Address, string? Phone);
}
