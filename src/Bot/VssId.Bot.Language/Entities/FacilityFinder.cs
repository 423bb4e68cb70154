using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds names of hospitals, clinics and health stations. A hospital of no name ("bệnh viện nào", "viện huyện") is none.</summary>
internal sealed class FacilityFinder : IEntityFinder
{
    /// <summary>Words of a name that nothing but their place tells to be one.</summary>
    private const int FreeWords = 4;

    /// <summary>No Vietnamese syllable is longer than seven letters, few have six.</summary>
    private const int LongWord = 7;

    private static readonly WordSet Treated = new("khám nằm điều trị chữa mổ cấp nhập viện sinh kcb đẻ bệnh thai visit visits visited treated");
    private static readonly WordSet Places = new("ở tại bên vào vô viện trong nằm at in ra o khám từ");
    private static readonly WordSet EnglishHeads = new("hospital clinic hospitals medical");
    private static readonly WordSet EnglishStops = new("at in to of the my a any which what is from for near nearest by ở tại khám bv viện visit and that this every public private general all some hospital clinic health cho vào");
    private static readonly WordSet TimeUnits = new("ngày tháng năm quý tuần hôm bữa t th");
    private static readonly WordSet Directions = new("trước này nay ngoái rồi qua kia vừa sau hổm nọ kìa ni tư giêng chạp một hai ba sáu bảy tám chín mười");
    private static readonly WordSet House = new("sở cs");
    private static readonly WordSet BareNeedsCapital = new("k e c city gia medic");

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        var hasSmall = HasSmallLetters(utterance.Received);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Kind is TokenKind.Sign)
            {
                continue;
            }

            var head = FacilityNames.Heads.Longest(utterance, at, out var strength);
            if (head > 0)
            {
                var last = NameAfter(utterance, at, head, strength == "short", hasSmall);
                var first = at;
                if (last < 0 && EnglishHeads.Has(tokens[at]))
                {
                    first = NameBefore(utterance, at, hasSmall);
                    last = first < 0 ? -1 : at;
                }

                if (last >= 0)
                {
                    Add(utterance, first, last, found);
                    at = last;
                }
                else
                {
                    at += head - 1;
                }

                continue;
            }

            var bare = at > 0 && Places.Has(tokens[at - 1]) ? FacilityNames.Bare.Longest(utterance, at, out _) : 0;
            if (bare > 0 && WasTreated(tokens, at) && !(bare == 1 && BareNeedsCapital.Has(tokens[at]) && !char.IsUpper(utterance.Received[tokens[at].Start])) && !IsCount(tokens, at, bare))
            {
                Add(utterance, at, Extend(utterance, at + bare, hasSmall) - 1, found);
                at += bare - 1;
            }
        }
    }

    private static void Add(Utterance utterance, int first, int last, ICollection<Entity> found) =>
        found.Add(new Entity(EntityTypes.Facility, utterance.Tokens[first].Start, utterance.Tokens[last].End, new EntityValue.Key(VietnameseText.Tidy(utterance.TextOf(first, last)))));

    private static bool HasSmallLetters(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLower(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool WasTreated(ReadOnlySpan<Token> tokens, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - 6; before--)
        {
            if (Treated.Has(tokens[before]))
            {
                return true;
            }
        }

        return false;
    }

    // "115" is a hospital, "115 lần" and "30/4/2020" are not.
    private static bool IsCount(ReadOnlySpan<Token> tokens, int at, int taken)
    {
        if (tokens[at].Kind is not TokenKind.Number)
        {
            return false;
        }

        var after = at + taken;
        return FacilityNames.Counted.HasAt(tokens, after) || (after + 1 < tokens.Length && (tokens[after].Is('/') || tokens[after].Is('-')) && tokens[after + 1].Kind is TokenKind.Number);
    }

    // Bạch Mai cơ sở 2, Vinmec Hải Phòng.
    private static int Extend(Utterance utterance, int at, bool hasSmall)
    {
        var name = new NameReading();
        return Continue(utterance, at, hasSmall, mayBeFree: false, ref name);
    }

    private static int NameAfter(Utterance utterance, int head, int headLength, bool weak, bool hasSmall)
    {
        var tokens = utterance.Tokens;
        var first = head + headLength;
        if (first >= tokens.Length)
        {
            return -1;
        }

        var provinceFirst = ProvinceNames.Book.Longest(utterance, first, out _);
        var name = new NameReading();
        var end = Continue(utterance, first, hasSmall, mayBeFree: !weak || IsCapital(utterance, first, hasSmall), ref name);
        if (end == first || (provinceFirst > 0 && end <= first + provinceFirst))
        {
            return -1;
        }

        return name.IsName ? end - 1 : -1;
    }

    private static int Continue(Utterance utterance, int first, bool hasSmall, bool mayBeFree, ref NameReading name)
    {
        var tokens = utterance.Tokens;
        var at = first;
        var end = first;
        var capitals = false;
        var afterLevel = false;
        var free = 0;
        while (at < tokens.Length)
        {
            var token = tokens[at];
            if (token.Kind is TokenKind.Sign)
            {
                // A hyphen, slash or dot inside a name: Việt Nam - Thụy Điển, 19-8, TP. Huế.
                if (at > first && (token.Is('-') || token.Is('/') || token.Is('.') || token.Is('&')) && at + 1 < tokens.Length && tokens[at + 1].Kind is not TokenKind.Sign && InsideName(utterance, at, first, hasSmall))
                {
                    at++;
                    continue;
                }

                break;
            }

            if (token.Kind is TokenKind.Number)
            {
                if (!NumberBelongs(tokens, at, first))
                {
                    break;
                }

                name.Named = true;
                afterLevel = false;
                end = ++at;
                if (at < tokens.Length && !tokens[at].AfterBlank && tokens[at].Kind is TokenKind.Word && tokens[at].Text.Length == 1)
                {
                    // 7A, 7B.
                    end = ++at;
                }

                continue;
            }

            if (PointsAtTime(tokens, at))
            {
                break;
            }

            int taken;
            if ((!name.Known || tokens[at - 1].Is('-')) && (taken = FacilityNames.Known.Longest(utterance, at, out _)) > 0 && KnownStands(utterance, at, taken, hasSmall))
            {
                name.Known = true;
                name.Named = true;
                mayBeFree = false;
                capitals |= IsCapital(utterance, at, hasSmall);
            }
            else if ((taken = FacilityNames.Kinds.Longest(utterance, at, out _)) > 0)
            {
                name.General |= FacilityNames.GeneralKind.Has(token);
            }
            else if ((taken = FacilityNames.Levels.Longest(utterance, at, out _)) > 0 && LevelStands(utterance, at, taken))
            {
                name.Level = true;
                afterLevel = true;
                free = 0;
                at += taken;
                end = at;
                continue;
            }
            else if ((taken = ProvinceNames.Book.Longest(utterance, at, out _)) > 0 && (taken > 1 || token.HasMarks || !FacilityNames.Stops.Has(token)))
            {
                name.Named = true;
                mayBeFree = false;
            }
            else if (IsCapital(utterance, at, hasSmall) && (at == first || capitals || !FacilityNames.Stops.Has(token)))
            {
                capitals = true;
                taken = 1;
                name.Named = true;
            }
            else if (!capitals && (mayBeFree || afterLevel) && free < (afterLevel ? FreeWords - 1 : FreeWords) && !FacilityNames.Stops.Has(token) && char.IsLetter(token.Text[0]))
            {
                free++;
                name.Free++;
                name.LongFree |= token.Text.Length >= LongWord;
                taken = 1;
                at += taken;
                end = at;
                continue;
            }
            else
            {
                break;
            }

            afterLevel = false;
            at += taken;
            end = at;
        }

        return end;
    }

    private static bool InsideName(Utterance utterance, int sign, int first, bool hasSmall)
    {
        var tokens = utterance.Tokens;
        if (tokens[sign].Is('.'))
        {
            return !tokens[sign].AfterBlank && tokens[sign - 1].Folded is "tp" or "q" or "p" or "h" or "tx" or "tt";
        }

        if (tokens[sign - 1].Kind is TokenKind.Number)
        {
            return sign - 1 == first && tokens[sign + 1].Kind is TokenKind.Number && tokens[sign + 1].Text.Length <= 2 && tokens[sign - 1].Text.Length <= 2
                && !(sign + 2 < tokens.Length && (tokens[sign + 2].Is('/') || tokens[sign + 2].Is('-')));
        }

        return tokens[sign + 1].Kind is TokenKind.Word && (IsCapital(utterance, sign + 1, hasSmall) || (FacilityNames.Known.Longest(utterance, sign + 1, out _) > 0 && (tokens[sign].Is('-') || !tokens[sign + 1].AfterBlank)));
    }

    private static bool NumberBelongs(ReadOnlySpan<Token> tokens, int at, int first)
    {
        if (tokens[at].Text.Length > 3)
        {
            return false;
        }

        // 19-8, 30/4; "cơ sở 2 tháng trước" is the second house, last month.
        if (at > first && (tokens[at - 1].Is('-') || tokens[at - 1].Is('/') || House.Has(tokens[at - 1])))
        {
            return true;
        }

        if (FacilityNames.Counted.HasAt(tokens, at + 1) && !(PointsAtTime(tokens, at + 1) && (tokens[at].Text.Length == 3 || tokens[at + 2].Kind is TokenKind.Number || (at > first && FacilityNames.Numbered.Has(tokens[at - 1])))))
        {
            return false;
        }

        var dated = at + 2 < tokens.Length && (tokens[at + 1].Is('/') || tokens[at + 1].Is('-')) && tokens[at + 2].Kind is TokenKind.Number;
        return at == first
            ? !dated || (tokens[at + 2].Text.Length <= 2 && !(at + 3 < tokens.Length && (tokens[at + 3].Is('/') || tokens[at + 3].Is('-'))) && HospitalDates.Has(tokens[at].Text, tokens[at + 2].Text))
            : !dated && FacilityNames.Numbered.Has(tokens[at - 1]);
    }

    // "115 ngày 5/3", "175 tháng trước": the unit begins a time of its own.
    private static bool PointsAtTime(ReadOnlySpan<Token> tokens, int unit) =>
        TimeUnits.HasAt(tokens, unit) && unit + 1 < tokens.Length && (tokens[unit + 1].Kind is TokenKind.Number || Directions.Has(tokens[unit + 1]));

    // "K", "E", "C" and "sản", "nhi", "tim", "lao" as names; "k" is also "không", "tim" also "tìm".
    private static bool KnownStands(Utterance utterance, int at, int taken, bool hasSmall)
    {
        var token = utterance.Tokens[at];
        if ((at > 0 && utterance.Tokens[at - 1].Is('-')) || (taken == 1 && token.Text is "k" or "e" && TimeUnits.HasAt(utterance.Tokens, at + 1)))
        {
            return true;
        }

        return taken > 1 || token.HasMarks || token.Text.Length > 3 || (token.Text is "tim" ? utterance.HasMarks || (at > 1 && utterance.Tokens[at - 1].Folded is "vien" && utterance.Tokens[at - 2].Folded is not "benh") : !FacilityNames.Stops.Has(token) && token.Text is not "san") || IsCapital(utterance, at, hasSmall);
    }

    // "số", "cơ sở", "p" and "q" want a number or a name; the rest may end a name.
    private static bool LevelStands(Utterance utterance, int at, int taken)
    {
        var tokens = utterance.Tokens;
        var next = at + taken;
        return tokens[at].Folded is not ("so" or "co" or "cs" or "p" or "q" or "chi" or "kv" or "h" or "vung") || (next < tokens.Length && (tokens[next].Kind is TokenKind.Number || char.IsUpper(utterance.Received[tokens[next].Start])));
    }

    private static bool IsCapital(Utterance utterance, int at, bool hasSmall) => hasSmall && utterance.Tokens[at].Kind is TokenKind.Word && char.IsUpper(utterance.Received[utterance.Tokens[at].Start]);

    private static int NameBefore(Utterance utterance, int head, bool hasSmall)
    {
        var tokens = utterance.Tokens;
        for (var back = Math.Min(4, head); back > 0; back--)
        {
            if (FacilityNames.Known.Longest(utterance, head - back, out _) == back && (back > 1 || tokens[head - back].Text.Length > 2 || IsCapital(utterance, head - back, hasSmall)))
            {
                return head - back;
            }
        }

        var first = head;
        while (first > 0 && head - first < FreeWords && tokens[first - 1].Kind is not TokenKind.Sign && IsCapital(utterance, first - 1, hasSmall) && !EnglishStops.Has(tokens[first - 1]))
        {
            first--;
        }

        return first == head || (ProvinceNames.Book.Longest(utterance, first, out _) == head - first) ? -1 : first;
    }

    private struct NameReading
    {
        public bool Known;
        public bool Named;
        public bool General;
        public bool Level;

        /// <summary>Words that nothing but their place tells to be a name, and whether one is long enough to be no common word.</summary>
        public int Free;
        public bool LongFree;

        // One small word behind "bệnh viện" is as a rule no name: "bệnh viện thu …".
        public readonly bool IsName => Named || Free > 1 || LongFree || (General && (Level || Free > 0)) || (Level && Free > 0);
    }
}
