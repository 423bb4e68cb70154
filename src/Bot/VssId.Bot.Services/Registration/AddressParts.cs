using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Places;

namespace VssId.Bot.Services.Registration;

/// <summary>An address in a sentence, in its parts.</summary>
/// <param name="Street">What stands before the commune; empty when nothing does.</param>
/// <param name="Commune">Commune, with the district when one is named; empty without.</param>
/// <param name="Province">The province of today; absent when none is named.</param>
internal sealed record AddressParts(string Street, string Commune, Province? Province)
{
    private static readonly string[] CommuneTitles = ["Xã ", "Phường ", "Thị trấn ", "Đặc khu "];
    private static readonly string[] DistrictTitles = ["Quận ", "Huyện ", "Thị xã ", "Thành phố "];

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(AddressParts);

    /// <summary>Finds an address; <see langword="null"/> when there is none. "Số 1 Phố Mẫu, Hạc Thành, Thanh Hóa" counts as well when its last parts are a commune and a province.</summary>
    public static AddressParts? In(string text, Listener listener)
    {
        var address = CardQr.In(text)?.Address ?? text;
        var found = listener.LastOf(EntityTypes.Address, address);
        var parts = (found ?? address).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var province = parts is [.., var last] && listener.LastOf(EntityTypes.Province, last) is { } spelling ? CommuneBook.ProvinceOf(spelling)?.Province : null;
        var commune = Array.FindIndex(parts, part => CommuneTitles.Any(title => part.StartsWith(title, StringComparison.Ordinal)));
        if (found is null)
        {
            // Without titles: the part before the province is a commune of it, or it is no address.
            commune = province is not null && parts.Length >= 2 && CommuneBook.Find(province.Code, parts[^2]).Count > 0 ? parts.Length - 2 : -1;
            if (commune < 0)
            {
                return null;
            }
        }

        if (commune < 0)
        {
            return province is null ? null : new AddressParts(Street: "", Commune: "", province);
        }

        var district = commune + 1 < parts.Length && DistrictTitles.Any(title => parts[commune + 1].StartsWith(title, StringComparison.Ordinal)) && commune + 2 < parts.Length ? $", {parts[commune + 1]}" : "";
        return new AddressParts(string.Join(", ", parts[..commune]), parts[commune] + district, province);
    }
}
