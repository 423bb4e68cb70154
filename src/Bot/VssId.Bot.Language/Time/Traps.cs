using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Numbers that look like time and are names, codes or counts.</summary>
internal static class Traps
{
    private static readonly Term Number = new("số");
    private static readonly Term Street = new("đường");
    private static readonly Term Avenue = new("phố");
    private static readonly Term Soldiers = new("quân");
    private static readonly Term Medicine = new("y");
    private static readonly Term People = new("nhân");
    private static readonly Term Folk = new("dân");
    private static readonly Term[] Plural = [new("các"), new("những"), new("nhiều"), new("nhiêu")];

    /// <summary>Tokens of a name or code with numbers that begins at one: "đường 3 tháng 2", "bệnh viện 30/4", "số 12/5", "anh Năm".</summary>
    public static int Skip(Line line, int at)
    {
        if (line.Has(at, Sense.Person) && line.Has(at + 1, Sense.Number) && !line.IsNumber(at + 1) && IsName(line, at))
        {
            return 2;
        }

        // "ngày tháng năm sinh": no May
        if (line.Has(at, Sense.Day) && line.Has(at + 1, Sense.Month) && line.Has(at + 2, Sense.Year) && line.Digits(at + 3) < 32)
        {
            return 3;
        }

        // the street Cách Mạng Tháng 8
        if (line.FoldedAt(at) is "mang" && line.FoldedAt(at - 1) is "cach" && Months.Head(line, at + 1, out _) is > 0 and var august)
        {
            return 1 + august;
        }

        // "ra viện 10/3", "nằm viện 5/3" say what one does there.
        var hospital = line.Has(at, Sense.Hospital) && line.FoldedAt(at - 1) is not ("ra" or "nhap" or "nam" or "vao" or "xuat" or "chuyen" or "den" or "di") ? at + 1
            : line.FoldedAt(at) is "nhan" && line.FoldedAt(at - 1) is "tu" && line.FoldedAt(at - 2) is "vien" && line.Sign(at + 2, '/') ? at + 1
            : line.Is(at, Soldiers) && line.Is(at + 1, Medicine) ? at + 2
            : line.Is(at, People) && line.Is(at + 1, Folk) ? at + 2
            : 0;
        if (hospital > 0)
        {
            hospital += line.Is(hospital, Number) ? 1 : 0;

            // "nằm viện 5 ngày" counts days; hospitals have three digits or a date.
            if (!line.IsNumber(hospital) || IsOtherDay(line, hospital) || (line.DigitCount(hospital) < 3 && hospital == at + 1 && line.UnitAt(hospital + 1) is not Unit.None))
            {
                return 0;
            }

            return (line.DigitCount(hospital) == 4 && line.Digits(hospital) is >= 1950 and <= 2049) || IsFullDate(line, hospital) ? 0 : Chain(line, hospital, streets: false) - at;
        }

        if (!line.Has(at, Sense.Place) && !(line.FoldedAt(at) is "ban" && line.FoldedAt(at - 1) is "phien") && !((line.FoldedAt(at), line.FoldedAt(at - 1)) is ("tu", "thong") or ("binh", "thuong")))
        {
            return 0;
        }

        var start = at + 1;
        start += line.Is(start, Number) || line.Sign(start, '.') || line.Sign(start, ':') || line.FoldedAt(start) is "la" or "nha" ? 1 : 0;
        if (!line.IsNumber(start) || (IsFullDate(line, start) && line.DigitCount(start + 4) == 4))
        {
            return 0;
        }

        // "thành phố 2022" is a year; a code or a room may have such a number.
        if (line.DigitCount(start) == 4 && line.Digits(start) is >= 1950 and <= 2049 && line.FoldedAt(at) is "pho" or "duong" or "phuong" or "quan" or "xa" or "thon" or "ap" or "to" or "dinh" or "luat" && !line.Sign(start + 1, '/'))
        {
            return 0;
        }

        // "bước 3/4" counts, "tỷ lệ 3/2024" names a month.
        if (line.FoldedAt(at) is "buoc" or "trang" or "cau" or "tho" or "truong" or "le" or "hang" or "bac" or "lop" or "ap" && line.DigitCount(start + 2) == 4)
        {
            return 0;
        }

        var street = line.Is(at, Street) || line.Is(at, Avenue) || line.FoldedAt(at) is "ngo" or "hem" or "duong";
        var end = Chain(line, start, street);

        // "số tháng", "mã 3 tháng": a plain number before a unit is a count.
        return end == start + 1 && line.UnitAt(end) is not Unit.None && !IsMonthStreet(line, start) && !IsLabel(line, at, start) ? 0
            : street && !line.Marked(at) && end == start + 1 ? 0
            : end - at;
    }

    /// <summary>Whether a q with a number is a district: "q1 tphcm", "phường 3 q3".</summary>
    public static bool IsDistrict(Line line, int at) =>
        (line.FoldedAt(at + 2) is "o" && line.FoldedAt(at + 3) is "dau" or "cho") || line.FoldedAt(at + 2) is "hcm" or "tphcm" or "tp" or "sg" or "sai" || (line.Sign(at + 2, ',') && line.FoldedAt(at + 3) is "hcm" or "tphcm" or "tp" or "sg" or "sai")
        || line.Has(at - 1, Sense.Hospital) || line.FoldedAt(at - 2) is "p" or "phuong" || line.FoldedAt(at - 1) is "quan" or "o" or "tai" || (line.Sign(at - 1, ',') && line.IsNumber(at - 2));

    /// <summary>Whether thứ counts: "lần thứ ba", "tháng thứ 2".</summary>
    public static bool IsOrdinal(Line line, int at) =>
        line.Has(at - 1, Sense.Times | Sense.Month | Sense.Year | Sense.Quarter | Sense.Week)
        || line.FoldedAt(at - 1) is "hang" or "con" or "nguoi" or "dot" or "ky" or "be" or "ut" or "dua" or "cai" or "lan" or "so" or "muc" or "buoc" or "phan" or "chu" or "thai";

    /// <summary>Whether a number word is none: "trung tâm tháng trước", "chị hai năm nay".</summary>
    public static bool IsNoNumber(Line line, int at)
    {
        // Four of a count is bốn; tư and từ look alike without marks.
        if (line.Has(at, Sense.From))
        {
            return true;
        }

        var before = line.FoldedAt(at - 1);
        return line.Has(at - 1, Sense.Person) && (line.Marked(at - 1) || before is "anh" or "bac" or "chu" or "ong") && !line.Has(at, Sense.Year)
            || (!line.Marked(at) && (line.FoldedAt(at), before) is ("tam", "trung") or ("tam", "luu") or ("ba", "cua") or ("ba", "ong") or ("chin", "tai") or ("mot", "bhxh") or ("khong", _))
            || (line.Has(at, Sense.Year) && Names.EndsInNam(line, at));
    }

    /// <summary>Whether a word before a unit makes it several: "các tháng trước".</summary>
    public static bool IsPlural(Line line, int at)
    {
        if (!line.Inside(at))
        {
            return false;
        }

        // Unmarked "nhung" is mostly nhưng.
        var many = line.FoldedAt(at) is "bn" or "nhiu" or "bnhiu" or "bao" or "may";
        foreach (var word in Plural)
        {
            many |= line.Is(at, word) && (line.Marked(at) || line.FoldedAt(at) is not "nhung");
        }

        return many;
    }

    /// <summary>Whether the name of a street begins, so that the number before it is that of a house: "12/3 đường 30/4".</summary>
    public static bool IsStreet(Line line, int at) => line.Is(at, Street) && (line.Marked(at) || line.FoldedAt(at + 1) is not "lich") || (line.Is(at, Avenue) && line.Marked(at));

    /// <summary>24/7: at all times.</summary>
    public static bool AllDay(int day, int month) => (day, month) is (24, 7) or (24, 24);

    // Anh Năm, chị Ba: a capital, or a number word that no unit follows.
    private static bool IsName(Line line, int at) =>
        line.Capital(at + 1) && !(line.Has(at + 1, Sense.Year) && (line.IsNumber(at + 2) || line.Has(at + 2, Sense.LastYear)));

    // "mẫu 01 tuần trước": the number is that of the form.
    private static bool IsLabel(Line line, int at, int number) =>
        line.Token(number).Text[0] == '0' || line.FoldedAt(at) is "mau" or "form" or "muc" or "dieu" or "khoan" or "dong";

    // "khám bv 5/3": no hospital is called after that day.
    private static bool IsOtherDay(Line line, int at) =>
        line.Sign(at + 1, '/') && line.DigitCount(at) is 1 or 2 && line.DigitCount(at + 2) is 1 or 2 && !HospitalDates.Has(line.Token(at).Text, line.Token(at + 2).Text);

    // 1/9/2020: no hospital or house is called so.
    private static bool IsFullDate(Line line, int at) => Dates.Read(line, at, out var date) >= 5 && date is Meaning.Fixed;

    private static bool IsMonthStreet(Line line, int at) => line.Has(at + 1, Sense.Month) && line.Digits(at) is >= 1 and <= 31 && Months.Follows(line, at + 1);

    // Digits with signs between them, and for streets "3 tháng 2".
    private static int Chain(Line line, int at, bool streets)
    {
        var end = at + 1;
        while (line.Inside(end) && line.Token(end).Kind is TokenKind.Sign && line.Token(end).Text is "/" or "-" or "." && line.IsNumber(end + 1) && line.Stuck(end + 1))
        {
            end += 2;
        }

        while (line.Stuck(end) && line.Token(end).Kind is not TokenKind.Sign)
        {
            end++;
        }

        return streets && end == at + 1 && IsMonthStreet(line, at) ? end + Months.Head(line, end, out _) : end;
    }
}
