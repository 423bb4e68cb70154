using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds addresses down to a commune or district, with what is named above and the street before it, by the lists of administrative units old and new.</summary>
/// <remarks>Names stay as they were typed for: an old commune is not turned into the new one. Where accents are missing and several units fit, each is a find over the same words.</remarks>
internal sealed class AddressFinder : IEntityFinder
{
    private const byte ProvinceLevel = 1;
    private const byte DistrictLevel = 2;
    private const byte CommuneLevel = 3;
    private const int LongestStreet = 16;
    private const int MostReadings = 3;

    private static readonly PhraseBook<string> Titles = new(
    [
        .. Phrases.For("3", "xã|phường|thị trấn|đặc khu|p.|x.|tt.|p|x|tt|ward|commune"),
        .. Phrases.For("2", "quận|huyện|thị xã|q.|h.|tx.|q|h|tx|district"),
        .. Phrases.For("21", "thành phố|tp|tp.|t.p|t.p."),
        .. Phrases.For("1", "tỉnh"),
    ]);

    private static readonly WordSet ShortTitles = new("p x tt q h tx");
    private static readonly WordSet Insurance = new("hiểm bh");
    private static readonly WordSet Society = new("hội");
    private static readonly WordSet StreetWords = new("số đường phố ngõ ngách hẻm thôn xóm ấp tổ khu khóm bản buôn lô tòa chung nhà kiệt làng căn kp sn đội street");
    private static readonly WordSet Cues = new("ở tại chỉ là trú đc quán về địa address at tới đến");
    private static readonly WordSet NameWords = new("địa chỉ trú ở tại");

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            var part = tokens[at].Kind is TokenKind.Word ? Titled(utterance, at, CommuneLevel) : null;
            if (part is null && tokens[at].Is(',') && at > 0)
            {
                part = Untitled(utterance, at);
            }

            if (part is null || part.Level == ProvinceLevel || (part.First > 0 && Insurance.Has(tokens[part.First - 1]) && Society.Has(tokens[part.NameFirst])))
            {
                continue;
            }

            List<Part> parts = [part];
            var last = Above(utterance, parts);
            var sure = parts.Count > 1 || (part.HasTitle && (tokens[part.First].HasMarks || Cues.HasAt(tokens, part.First - 1)) && part.HasLongTitle);
            if (!sure || (!part.HasTitle && parts[^1].Level != ProvinceLevel))
            {
                continue;
            }

            var first = StreetBefore(utterance, part.First);
            Add(utterance, first, last, parts, found);
            at = last;
        }
    }

    private static void Add(Utterance utterance, int first, int last, List<Part> parts, ICollection<Entity> found)
    {
        var units = AdministrativeUnits.Instance;
        var tokens = utterance.Tokens;
        var lowest = parts[0];
        var street = "";
        if (first < lowest.First)
        {
            var end = lowest.First - 1;
            while (end > first && tokens[end].Kind is TokenKind.Sign)
            {
                end--;
            }

            street = VietnameseText.Tidy(utterance.TextOf(first, end)) + ", ";
        }

        List<string> readings = [];
        foreach (var unit in lowest.Units)
        {
            var written = Write(units[unit]);
            for (var index = 1; index < parts.Count; index++)
            {
                var above = parts[index].Units.Find(area => units.LiesIn(unit, area));
                // "tỉnh Đồng Nai" stays a province, though it has become a city.
                written = parts[index].Level == ProvinceLevel && tokens[parts[index].First].Folded is "tinh" ? $"{written}, Tỉnh {units[above].Name}" : $"{written}, {Write(units[above])}";
            }

            if (!readings.Contains(written, StringComparer.Ordinal) && readings.Count < MostReadings)
            {
                readings.Add(written);
            }
        }

        foreach (var reading in readings)
        {
            found.Add(new Entity(EntityTypes.Address, tokens[first].Start, tokens[last].End, new EntityValue.Key(street + reading)));
        }
    }

    private static string Write(in AdministrativeUnit unit) => $"{unit.Title} {unit.Name}";

    /// <summary>Reads what stands above the lowest part, keeping the units that lie in it.</summary>
    private static int Above(Utterance utterance, List<Part> parts)
    {
        var units = AdministrativeUnits.Instance;
        var tokens = utterance.Tokens;
        var last = parts[0].Last;
        while (parts[^1].Level > ProvinceLevel)
        {
            var at = last + 1;
            if (at < tokens.Length && (tokens[at].Is(',') || tokens[at].Is('-') || tokens[at].Is('.') || tokens[at].Is('/')))
            {
                at++;
            }

            if (at >= tokens.Length || tokens[at].Kind is TokenKind.Sign)
            {
                break;
            }

            var next = Titled(utterance, at, (byte)(parts[^1].Level - 1)) ?? Bare(utterance, at, (byte)(parts[^1].Level - 1));
            if (next is null)
            {
                break;
            }

            var kept = parts[0].Units.FindAll(unit => next.Units.Exists(area => units.LiesIn(unit, area)));
            if (kept.Count == 0)
            {
                break;
            }

            parts[0] = parts[0] with { Units = kept };
            next = next with { Units = next.Units.FindAll(area => kept.Exists(unit => units.LiesIn(unit, area))) };
            parts.Add(next with { Level = units[next.Units[0]].Level });
            last = next.Last;
        }

        return last;
    }

    /// <summary>A title and a name: "xã Tân Phú", "Q.1".</summary>
    private static Part? Titled(Utterance utterance, int at, byte lowest)
    {
        var tokens = utterance.Tokens;
        var title = Titles.Longest(utterance, at, out var levels);
        if (title == 0)
        {
            return null;
        }

        var first = at + title;
        if (first >= tokens.Length)
        {
            return null;
        }

        // "p", "q", "h" alone are other words unless a number or a capital follows.
        var isShort = ShortTitles.Has(tokens[at]);
        if (isShort && title == 1 && tokens[first].Kind is not TokenKind.Number && !char.IsUpper(utterance.Received[tokens[first].Start]))
        {
            return null;
        }

        foreach (var digit in levels!)
        {
            var level = (byte)(digit - '0');
            if (level <= lowest && Longest(utterance, first, level, out var units) is > 0 and var taken)
            {
                // "xã Tân Phú" is the commune where there is one, else the ward that bears the name.
                var titled = TitleOf(tokens[at], tokens[first - 1]);
                var ofTitle = units.FindAll(unit => AdministrativeUnits.Instance[unit].Title == titled);
                return new Part(at, first, first + taken - 1, level, HasTitle: true, HasLongTitle: !isShort || tokens[first].Kind is TokenKind.Number, ofTitle.Count > 0 ? ofTitle : units);
            }
        }

        return levels.Contains('1', StringComparison.Ordinal) ? Province(utterance, at, first) ?? Province(utterance, at, at) : null;
    }

    private static string TitleOf(in Token first, in Token last) => (first.Folded, last.Folded) switch
    {
        ("thi", "xa") or ("tx", _) => "Thị xã",
        ("thi", _) or ("tt", _) => "Thị trấn",
        ("xa" or "x", _) => "Xã",
        ("phuong" or "p", _) => "Phường",
        ("dac", _) => "Đặc khu",
        ("quan" or "q", _) => "Quận",
        ("huyen" or "h", _) => "Huyện",
        _ => "Thành phố",
    };

    /// <summary>A district or province without its title, above something else.</summary>
    private static Part? Bare(Utterance utterance, int at, byte lowest)
    {
        var province = Province(utterance, at, at);
        if (lowest < DistrictLevel || province is not null)
        {
            return province;
        }

        return Longest(utterance, at, DistrictLevel, out var units) is > 0 and var taken ? new Part(at, at, at + taken - 1, DistrictLevel, HasTitle: false, HasLongTitle: false, units) : null;
    }

    private static Part? Province(Utterance utterance, int first, int name)
    {
        var taken = ProvinceNames.Book.Longest(utterance, name, out var spelling);
        if (taken == 0)
        {
            return null;
        }

        var units = AdministrativeUnits.Instance.Provinces(spelling!);
        return units.Count == 0 ? null : new Part(first, name, name + taken - 1, ProvinceLevel, HasTitle: false, HasLongTitle: false, units);
    }

    private static int Longest(Utterance utterance, int at, byte level, out List<short> units)
    {
        for (var taken = Math.Min(AdministrativeUnits.LongestName, utterance.Tokens.Length - at); taken > 0; taken--)
        {
            units = AdministrativeUnits.Instance.Named(utterance, at, taken, level);
            if (units.Count > 0)
            {
                return taken;
            }
        }

        units = [];
        return 0;
    }

    /// <summary>A commune or district without its title before a comma: "Tân Phú, Đồng Nai".</summary>
    private static Part? Untitled(Utterance utterance, int comma)
    {
        var tokens = utterance.Tokens;
        for (var taken = Math.Min(AdministrativeUnits.LongestName, comma); taken > 0; taken--)
        {
            var first = comma - taken;
            if (taken == 1 && !char.IsUpper(utterance.Received[tokens[first].Start]) && tokens[first].Kind is not TokenKind.Number)
            {
                break;
            }

            if (tokens[first].Kind is TokenKind.Sign || (first > 0 && NameWords.Has(tokens[first])) || (first > 0 && tokens[first - 1].Kind is TokenKind.Word && !Cues.Has(tokens[first - 1]) && !char.IsUpper(utterance.Received[tokens[first].Start])))
            {
                continue;
            }

            var units = AdministrativeUnits.Instance.Named(utterance, first, taken, level: 0);
            if (units.Count > 0)
            {
                return new Part(first, first, comma - 1, CommuneLevel, HasTitle: false, HasLongTitle: false, units);
            }
        }

        return null;
    }

    /// <summary>Where the house number, street or hamlet before a part begins; the part itself when there is none.</summary>
    private static int StreetBefore(Utterance utterance, int part)
    {
        var tokens = utterance.Tokens;
        var first = part;
        for (var at = part - 1; at >= 0 && part - at <= LongestStreet; at--)
        {
            var token = tokens[at];
            if (token.Kind is TokenKind.Sign && !token.Is(',') && !token.Is('/') && !token.Is('-') && !token.Is('.'))
            {
                break;
            }

            if (Cues.Has(token))
            {
                break;
            }

            if (StreetWords.Has(token) || (token.Kind is TokenKind.Number && token.Text.Length <= 4))
            {
                first = at;
            }
        }

        return first;
    }

    private sealed record Part(int First, int NameFirst, int Last, byte Level, bool HasTitle, bool HasLongTitle, List<short> Units);
}
