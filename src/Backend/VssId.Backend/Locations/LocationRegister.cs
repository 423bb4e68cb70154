using System.Text;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client.Locations;
using VssId.Backend.Database;

namespace VssId.Backend.Locations;

/// <summary>Tells everybody where offices and hospitals are.</summary>
internal sealed class LocationRegister(BackendContext context)
{
    private const char Border = '\n';

    /// <summary>Offices.</summary>
    /// <param name="province">Code or name of a province; all of them without one.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<Offices> OfficesAsync(string? province, CancellationToken cancellationToken)
    {
        var found = province is null ? null : Provinces.Find(province);
        if (province is not null && found is null)
        {
            return new Offices([], Province: null, FormerProvince: null);
        }

        var rows = await context.Offices.AsNoTracking()
            .Where(office => found == null || office.ProvinceCode == found.Code)
            .OrderBy(office => office.ProvinceCode).ThenBy(office => office.Code)
            .Take(LocationLoader.MostOffices)
            .ToListAsync(cancellationToken);
        return new Offices(
            [.. rows.Select(office => new Office(office.Code, office.Name, Provinces.NameOf(office.ProvinceCode), office.Address, office.Phone)).OrderBy(office => Folding.Fold(office.Province), StringComparer.Ordinal)],
            found?.Name,
            found?.Former);
    }

    /// <summary>A part of the hospitals and clinics.</summary>
    /// <param name="province">Code or name of a province; all of them without one.</param>
    /// <param name="name">A part of the name.</param>
    /// <param name="count">Rows.</param>
    /// <param name="after">Behind which name and code, of <see cref="CursorOf"/>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<FacilityPage> FacilitiesAsync(string? province, string? name, int count, (string Name, string Code)? after, CancellationToken cancellationToken)
    {
        var found = province is null ? null : Provinces.Find(province);
        if (province is not null && found is null)
        {
            return new FacilityPage([], Next: null, Province: null, FormerProvince: null);
        }

        var all = context.Facilities.AsNoTracking();
        if (found is not null)
        {
            all = all.Where(facility => facility.ProvinceCode == found.Code);
        }

        if (name is not null)
        {
            var folded = Folding.Fold(name);
            all = all.Where(facility => facility.FoldedName.Contains(folded));
        }

        if (after is var (last, code))
        {
            all = all.Where(facility => facility.FoldedName.CompareTo(last) > 0 || (facility.FoldedName == last && facility.Code.CompareTo(code) > 0));
        }

        var rows = await all.OrderBy(facility => facility.FoldedName).ThenBy(facility => facility.Code).Take(count + 1).ToListAsync(cancellationToken);
        return new FacilityPage(
            [.. rows.Take(count).Select(facility => new FacilityLine(facility.Code, facility.Name, facility.Address))],
            rows.Count > count ? Convert.ToHexStringLower(Encoding.UTF8.GetBytes($"{rows[count - 1].FoldedName}{Border}{rows[count - 1].Code}")) : null,
            found?.Name,
            found?.Former);
    }

    /// <summary>Reads what a part said of the next one.</summary>
    /// <returns>Null when it is no such text.</returns>
    public static (string Name, string Code)? CursorOf(string after)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromHexString(after)).Split(Border) is [var name, var code] && name == Folding.Fold(name) && code.All(char.IsAsciiLetterOrDigit) ? (name, code) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
