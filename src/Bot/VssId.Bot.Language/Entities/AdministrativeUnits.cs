using System.Globalization;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Administrative units, old and new, by their folded names. Read when the first address is looked for.</summary>
internal sealed class AdministrativeUnits
{
    /// <summary>Words of the longest name.</summary>
    public const int LongestName = 5;

    private const int KeyLength = 64;

    private static readonly Lazy<AdministrativeUnits> Loaded = new(() => new AdministrativeUnits());

    private readonly AdministrativeUnit[] _units;
    private readonly Dictionary<string, short[]> _byName;
    private readonly Dictionary<string, short[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private AdministrativeUnits()
    {
        List<AdministrativeUnit> units = [];
        Dictionary<string, short> oldByCode = new(StringComparer.Ordinal);
        Dictionary<string, short> newByCode = new(StringComparer.Ordinal);
        foreach (var row in Resources.Rows("admin-units-legacy.csv"))
        {
            Add(row, byte.Parse(row[4], CultureInfo.InvariantCulture), oldByCode);
        }

        foreach (var row in Resources.Rows("admin-units.csv"))
        {
            // The list in force has no districts: its communes are level 2 there.
            Add(row, row[4] == "1" ? (byte)1 : (byte)3, newByCode);
        }

        _units = [.. units];
        _byName = _units.Select((unit, index) => (Key: KeyOf(unit.Name), Index: (short)index))
            .GroupBy(pair => pair.Key, pair => pair.Index, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _lookup = _byName.GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(string[] row, byte level, Dictionary<string, short> byCode)
        {
            byCode[$"{level} {row[0]}"] = (short)units.Count;
            var parent = row[3].Length == 0 ? (short)-1 : byCode.TryGetValue($"{level - 1} {row[3]}", out var direct) ? direct : byCode[$"{level - 2} {row[3]}"];
            units.Add(new AdministrativeUnit(string.Intern(row[1]), TitleOf(row[2]), level, parent));
        }
    }

    /// <summary>The units.</summary>
    public static AdministrativeUnits Instance => Loaded.Value;

    /// <summary>A unit.</summary>
    public AdministrativeUnit this[short index] => _units[index];

    /// <summary>Units whose name begins at a token and takes a number of tokens.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="at">Index of the first token.</param>
    /// <param name="taken">How many tokens; at most <see cref="LongestName"/>.</param>
    /// <param name="level">Level of the units; 0 for any but provinces.</param>
    public List<short> Named(Utterance utterance, int at, int taken, byte level)
    {
        var tokens = utterance.Tokens;
        List<short> named = [];
        Span<char> key = stackalloc char[KeyLength];
        var length = 0;
        for (var index = at; index < at + taken; index++)
        {
            var part = tokens[index].Kind is TokenKind.Number ? tokens[index].Text.AsSpan().TrimStart('0') : tokens[index].Folded;
            if (length + part.Length + 1 > key.Length || tokens[index].Kind is TokenKind.Sign)
            {
                return named;
            }

            if (length > 0)
            {
                key[length++] = ' ';
            }

            part.CopyTo(key[length..]);
            length += part.Length;
        }

        if (!_lookup.TryGetValue(key[..length], out var candidates))
        {
            return named;
        }

        string? checkedName = null;
        var written = false;
        foreach (var candidate in candidates)
        {
            if (level == 0 ? _units[candidate].Level == 1 : _units[candidate].Level != level)
            {
                continue;
            }

            // Many units share a name.
            if (!ReferenceEquals(checkedName, _units[candidate].Name))
            {
                checkedName = _units[candidate].Name;
                written = IsWritten(tokens.Slice(at, taken), checkedName);
            }

            if (written)
            {
                named.Add(candidate);
            }
        }

        return named;
    }

    /// <summary>Provinces of a name, of both lists.</summary>
    /// <param name="spelling">As <see cref="ProvinceNames"/> gives it.</param>
    public List<short> Provinces(string spelling)
    {
        var name = spelling switch
        {
            ProvinceNames.HoChiMinhCity => "Hồ Chí Minh",
            "Thừa Thiên Huế" => "Huế",
            _ => spelling,
        };
        List<short> provinces = [];
        foreach (var index in _byName.GetValueOrDefault(KeyOf(name), []))
        {
            if (_units[index].Level == 1 && _units[index].Name == name)
            {
                provinces.Add(index);
            }
        }

        return provinces;
    }

    /// <summary>Whether a unit lies in another, at any depth.</summary>
    public bool LiesIn(short unit, short area)
    {
        for (var at = _units[unit].Parent; at >= 0; at = _units[at].Parent)
        {
            if (at == area)
            {
                return true;
            }
        }

        return false;
    }

    // Tokens with marks must be the words of the name.
    private static bool IsWritten(ReadOnlySpan<Token> tokens, string name)
    {
        var marked = false;
        foreach (var token in tokens)
        {
            marked |= token.HasMarks;
        }

        if (!marked)
        {
            return true;
        }

        var words = Utterance.Of(name.ToLowerInvariant()).Tokens;
        if (words.Length != tokens.Length)
        {
            return false;
        }

        for (var index = 0; index < words.Length; index++)
        {
            if (tokens[index].HasMarks && !string.Equals(tokens[index].Form, words[index].Form, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string KeyOf(string name)
    {
        var utterance = Utterance.Of(name.ToLowerInvariant());
        var parts = new List<string>();
        foreach (var token in utterance.Tokens)
        {
            if (token.Kind is not TokenKind.Sign)
            {
                parts.Add(token.Kind is TokenKind.Number ? token.Text.TrimStart('0') : token.Folded);
            }
        }

        return string.Join(' ', parts);
    }

    /// <summary>The title of a type of the lists.</summary>
    internal static string TitleOf(string type) => type switch
    {
        "tinh" => "Tỉnh",
        "thanh-pho" => "Thành phố",
        "xa" => "Xã",
        "phuong" => "Phường",
        "dac-khu" => "Đặc khu",
        "quan" => "Quận",
        "huyen" => "Huyện",
        "thi-xa" => "Thị xã",
        "thi-tran" => "Thị trấn",
        _ => type,
    };
}
