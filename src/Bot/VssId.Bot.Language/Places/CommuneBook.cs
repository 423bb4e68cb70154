using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Places;

/// <summary>Finds communes of the two-level administration by any part of their name, with or without accents, and by names from before July 2025. Source and state of the lists: <c>Entities/Data/NOTICE.md</c>.</summary>
public static class CommuneBook
{
    private static readonly (string Folded, string Title)[] Titles =
    [
        ("thi tran", "Thị trấn"), ("dac khu", "Đặc khu"), ("phuong", "Phường"), ("commune", "Xã"), ("ward", "Phường"), ("xa", "Xã"), ("tt", "Thị trấn"), ("p", "Phường"), ("x", "Xã"),
    ];

    private static readonly string[] DistrictTitles = ["thanh pho", "thi xa", "quan", "huyen", "tp", "tx", "q", "h"];

    private static readonly Lazy<Lists> Loaded = new(() => new Lists());

    /// <summary>The provinces of today.</summary>
    public static IReadOnlyCollection<Province> Provinces => Loaded.Value.Provinces.Values;

    /// <summary>The province of today that a spelling of the province finder stands for: its own, or the one that the former one went into.</summary>
    /// <param name="spelling">As in an entity of <see cref="EntityTypes.Province"/>.</param>
    /// <returns>The province, and the former name when the spelling is one; none when there is no such province.</returns>
    public static (Province Province, string? Former)? ProvinceOf(string spelling) => Loaded.Value.Named.TryGetValue(Fold(spelling), out var found) ? found : null;

    /// <summary>Communes of a province that a text may stand for: those of exactly this name, or else those in whose name it occurs.</summary>
    /// <param name="province">Code of the province of today.</param>
    /// <param name="text">What was typed: a name or a part of one, with or without its title, or an old address "Phường Đông Thọ, Thành phố Thanh Hóa".</param>
    /// <returns>The likeliest first.</returns>
    public static IReadOnlyList<CommuneMatch> Find(string province, string text)
    {
        var parts = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is [])
        {
            return [];
        }

        var (name, title) = Split(parts[0]);
        var lists = Loaded.Value;
        if (name.Length == 0 || !lists.Today.TryGetValue(province, out var today))
        {
            return [];
        }

        // A district was named: the address is an old one.
        var district = parts.Length > 1 && DistrictIn(parts[1]) is { } named && lists.HasDistrict(province, named) ? named : null;
        var former = lists.Former(province, name, district);
        if (district is not null && former.Count > 0)
        {
            return Prefer(former, parts[0], title);
        }

        var exact = Prefer([.. today.Where(unit => unit.Folded == name).Select(unit => new Candidate(unit.Commune, Former: null, unit.Commune.Name))], parts[0], title);
        if (exact.Count > 0)
        {
            // The title of today, and the town of before: "Thị trấn X" is no longer one.
            return title is null || exact.Any(match => match.Commune.Name.StartsWith(title, StringComparison.Ordinal)) || former.Count == 0 ? exact : [.. exact.Concat(Prefer(former, parts[0], title)).DistinctBy(match => match.Commune.Code)];
        }

        if (former.Count > 0)
        {
            return Prefer(former, parts[0], title);
        }

        return Prefer([.. today.Where(unit => $" {unit.Folded}".Contains($" {name}", StringComparison.Ordinal)).Select(unit => new Candidate(unit.Commune, Former: null, unit.Commune.Name))], parts[0], title: null);
    }

    // Of several those with the accents that were typed, and with the title.
    private static IReadOnlyList<CommuneMatch> Prefer(IReadOnlyList<Candidate> found, string typed, string? title)
    {
        IReadOnlyList<Candidate> kept = [.. found.Where(each => title is null || each.Written.StartsWith(title, StringComparison.Ordinal))];
        kept = kept.Count > 0 ? kept : found;
        var words = typed.Normalize(System.Text.NormalizationForm.FormC);
        if (words.Any(letter => letter > '\u007F'))
        {
            var accented = kept.Where(each => each.Written.Split(',')[0].EndsWith(words, StringComparison.OrdinalIgnoreCase) || words.EndsWith(Bare(each.Written), StringComparison.OrdinalIgnoreCase)).ToList();
            kept = accented.Count > 0 ? accented : kept;
        }

        return [.. kept.Select(each => new CommuneMatch(each.Commune, each.Former)).DistinctBy(match => match.Commune.Code)];
    }

    private static string Bare(string written)
    {
        var name = written.Split(',')[0];
        foreach (var (_, title) in Titles)
        {
            if (name.StartsWith(title + ' ', StringComparison.Ordinal))
            {
                return name[(title.Length + 1)..];
            }
        }

        return name;
    }

    private static (string Name, string? Title) Split(string text)
    {
        var folded = Fold(text);
        foreach (var (title, written) in Titles)
        {
            if (folded.StartsWith(title + ' ', StringComparison.Ordinal))
            {
                return (folded[(title.Length + 1)..], written);
            }
        }

        // "p5", "p.5"
        return folded is ['p', >= '0' and <= '9', ..] ? (folded[1..], "Phường") : (folded, null);
    }

    private static string DistrictIn(string text)
    {
        var folded = Fold(text);
        foreach (var title in DistrictTitles)
        {
            if (folded.StartsWith(title + ' ', StringComparison.Ordinal))
            {
                return folded[(title.Length + 1)..];
            }
        }

        return folded;
    }

    private static string Fold(string text) =>
        string.Join(' ', VietnameseText.Fold(text).Split([' ', '.', '-', '\'', '’', ','], StringSplitOptions.RemoveEmptyEntries).Select(word => word.All(char.IsAsciiDigit) && word.TrimStart('0') is { Length: > 0 } number ? number : word));

    private sealed record Candidate(Commune Commune, string? Former, string Written);

    private sealed record Unit(string Folded, Commune Commune);

    private sealed record Old(string Folded, string District, string Written, IReadOnlyList<Commune> Today);

    private sealed class Lists
    {
        private readonly Dictionary<string, List<Old>> _former = new(StringComparer.Ordinal);

        public Lists()
        {
            var communes = new Dictionary<string, Commune>(StringComparer.Ordinal);
            foreach (var row in Resources.Rows("admin-units.csv"))
            {
                if (row[4] == "1")
                {
                    Provinces.Add(row[0], new Province(row[0], $"{AdministrativeUnits.TitleOf(row[2])} {row[1]}"));
                    Today.Add(row[0], []);
                }
                else
                {
                    var commune = new Commune(row[0], $"{AdministrativeUnits.TitleOf(row[2])} {row[1]}", Provinces[row[3]]);
                    communes.Add(row[0], commune);
                    Today[row[3]].Add(new Unit(Fold(row[1]), commune));
                }
            }

            foreach (var row in Resources.Rows("provinces-map.csv"))
            {
                var province = Provinces[row[2]];
                var isToday = row[0] == row[2];
                Named[Fold(row[1])] = (province, isToday ? null : row[1]);
                Named.TryAdd(Fold($"{province.Name}"), (province, null));
                Named.TryAdd(Fold(row[3]), (province, null));
            }

            // What the province finder calls the largest city, and the city that was a province of a longer name.
            Named[Fold("TP. Hồ Chí Minh")] = Named[Fold("Hồ Chí Minh")];
            Named[Fold("Thừa Thiên Huế")] = Named[Fold("Huế")];
            ReadFormer(communes);
        }

        public Dictionary<string, Province> Provinces { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, List<Unit>> Today { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, (Province Province, string? Former)> Named { get; } = new(StringComparer.Ordinal);

        public bool HasDistrict(string province, string district) => _former.GetValueOrDefault(province)?.Exists(old => old.District == district) == true;

        public IReadOnlyList<Candidate> Former(string province, string name, string? district) =>
        [
            .. (_former.GetValueOrDefault(province) ?? [])
                .Where(old => old.Folded == name && (district is null || old.District == district))
                .SelectMany(old => old.Today.Select(commune => new Candidate(commune, old.Written, old.Written))),
        ];

        private void ReadFormer(Dictionary<string, Commune> communes)
        {
            var heirs = Resources.Rows("admin-units-map.csv")
                .GroupBy(row => row[0], StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.OrderByDescending(row => row[3], StringComparer.Ordinal).Select(row => communes[row[1]]).ToList(), StringComparer.Ordinal);
            var districts = new Dictionary<string, (string Name, string Title)>(StringComparer.Ordinal);
            foreach (var row in Resources.Rows("admin-units-legacy.csv"))
            {
                switch (row[4])
                {
                    case "2":
                        districts.Add(row[0], (row[1], AdministrativeUnits.TitleOf(row[2])));
                        if (heirs.TryGetValue("d" + row[0], out var island))
                        {
                            Add(new Old(Fold(row[1]), Fold(row[1]), $"{AdministrativeUnits.TitleOf(row[2])} {row[1]}", island));
                        }

                        break;
                    case "3" when heirs.TryGetValue(row[0], out var today):
                        var (district, title) = districts[row[3]];
                        Add(new Old(Fold(row[1]), Fold(district), $"{AdministrativeUnits.TitleOf(row[2])} {row[1]}, {title} {district}", today));
                        break;
                    default:
                        break;
                }
            }
        }

        private void Add(Old old)
        {
            foreach (var province in old.Today.Select(commune => commune.Province.Code).Distinct(StringComparer.Ordinal))
            {
                if (!_former.TryGetValue(province, out var list))
                {
                    _former.Add(province, list = []);
                }

                list.Add(old with { Today = [.. old.Today.Where(commune => commune.Province.Code == province)] });
            }
        }
    }
}
