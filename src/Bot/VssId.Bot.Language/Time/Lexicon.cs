using System.Collections.Frozen;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>The words of time.</summary>
internal static class Lexicon
{
    private static readonly List<(string Word, Word Meaning)> Entries = Write();
    private static readonly FrozenDictionary<string, Word> Exact = Join(term => term.Form);
    private static readonly FrozenDictionary<string, Word> Folded = Join(term => term.Folded);

    /// <summary>What a token can mean.</summary>
    /// <param name="token">A token.</param>
    /// <param name="marked">Whether the message has marks: then an unmarked word that is a word is that one.</param>
    public static Word Of(in Token token, bool marked)
    {
        if (token.Kind is not TokenKind.Word)
        {
            return default;
        }

        return (token.HasMarks || marked) && Exact.TryGetValue(token.Form, out var word) && (token.HasMarks || word.Sense is not Sense.English) ? word
            : !token.HasMarks && Folded.TryGetValue(token.Folded, out word) ? word
            : default;
    }

    private static FrozenDictionary<string, Word> Join(Func<Term, string> key)
    {
        Dictionary<string, Word> words = new(StringComparer.Ordinal);
        foreach (var (text, meaning) in Entries)
        {
            var term = new Term(text);
            var at = key(term);
            if ((meaning.Sense & Sense.OnlyMarked) != Sense.None && !string.Equals(at, term.Form, StringComparison.Ordinal))
            {
                continue;
            }

            words[at] = words.TryGetValue(at, out var other) ? other.Or(meaning) : meaning;
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static List<(string Word, Word Meaning)> Write()
    {
        List<(string, Word)> entries = [];
        Add(Sense.Year, "năm");
        Add(Sense.Month, "tháng thg thag thág thnag thnág thagn thágn thangs thàng thng");
        OnlyMarked(Sense.Month, "táng");
        Add(Sense.Quarter, "quý");
        Add(Sense.Week, "tuần tuân tun");
        OnlyMarked(Sense.Week, "tần");
        Add(Sense.Day, "ngày ngy");
        Add(Sense.OnDay, "hôm bữa hum hổm");
        Add(Sense.Hour, "giờ giơ h");
        Add(Sense.Hours, "tiếng");
        Add(Sense.Minute, "phút");
        Add(Sense.Second, "giây");
        Add(Sense.Decade, "thập");
        Add(Sense.Half, "nửa nưa");
        Add(Sense.AndHalf, "rưỡi rưởi rươi");
        Add(Sense.Beginning, "đầu");
        Add(Sense.Middle, "giữa");
        Add(Sense.Ending, "cuối cuôi cui");
        Add(Sense.This, "nay này ni");
        Add(Sense.Before, "trước trc trướ tước");
        OnlyMarked(Sense.Before, "trưc");
        Add(Sense.LastYear, "ngoái ngoải ngoáy ngoi ngio");
        Add(Sense.Already, "rồi r rùi rui oy");
        Add(Sense.Past, "qua wa");
        Add(Sense.Just, "vừa mới");
        Add(Sense.Other, "kia tê");
        Add(Sense.Third, "kìa");
        Add(Sense.After, "sau");
        Add(Sense.Coming, "tới tơi kế tiếp");
        Add(Sense.Onto, "sang");
        Add(Sense.More, "nữa nưa");
        Add(Sense.From, "từ kể tính");
        Add(Sense.To, "đến tới đen tơi");
        Add(Sense.All, "hết");
        Add(Sense.Each, "mỗi hàng hằng từng");
        Add(Sense.Times, "lần");
        Add(Sense.Few, "vài mấy mây dăm mí");
        Add(Sense.Weekday, "thứ thư");
        Add(Sense.Sunday, "chủ cn");
        Add(Sense.EarlyDay, "mùng mồng");
        Add(Sense.FullMoon, "rằm răm");
        Add(Sense.NewYear, "tết têt");
        Add(Sense.Lunar, "âm ta âl");
        Add(Sense.Solar, "dương tây");
        Add(Sense.Tomorrow, "mai");
        Add(Sense.DayAfterTomorrow, "mốt");
        Add(Sense.Within, "trong");
        Add(Sense.Away, "cách");
        Add(Sense.Near, "gần");
        Add(Sense.And, "và với hoặc hay vs");
        Add(Sense.Of, "của trong");
        Add(Sense.ShortDay, "hqua hnay");
        Add(Sense.At, "lúc vào hồi khoảng tầm");
        Add(Sense.Less, "kém");
        Add(Sense.Turning, "trở trơ về");
        Add(Sense.Roman, "i ii iii iv");
        Add(Sense.Holiday, "tết quốc giáng noel nô trung giỗ giải phụ nhà thầy lễ valentine phật vu");
        Add(Sense.Hospital, "bv viện bvqy khoa vực");
        Add(Sense.Place, "so ma phong hem kiet ngo duong phuong quan mau muc dieu khoan tang form otp pin passcode pass mk code hotline thpt thcs version ver v ios android app tuyen block thon dinh pho cccd cmnd");
        OnlyMarked(Sense.Place, "đường phố ngõ ngách hẻm kiệt số phường quận tổ ấp lô căn phòng mẫu mục dòng điều khoản mã tầng toà cổng cửa đội sđt bản thông nghị định luật văn tuyến kho xã thôn buôn xóm bậc hạng bước trang câu thợ trường lệ lớp áp");
        Add(Sense.Counted, "lan trieu nghin tr vnd ty tram tuoi suat usd luot lượt km kg cm");
        OnlyMarked(Sense.Counted, "lần triệu nghìn ngàn đồng đ vnđ tỷ trăm chục tuổi suất củ xu đô");
        Add(Sense.Thing, "nguoi người đứa dua cai cái hộ");
        Add(Sense.Person, "anh chị cô chú bác dì ông cậu mợ thím dượng");
        OnlyMarked(Sense.Person, "bà");
        Digits(Figure.Digit, "không một hai ba bốn năm sáu bảy tám chín");
        Digit(Figure.Digit, 4, "tư");
        Digit(Figure.Digit, 1, "môt");
        Digit(Figure.Digit, 7, "bẩy");
        Digit(Figure.LastDigit, 1, "mốt");
        Digit(Figure.LastDigit, 5, "lăm");
        Digit(Figure.LastDigit, 5, "nhăm");
        Digit(Figure.Ten, 10, "mười");
        Digit(Figure.Tens, 10, "mươi");
        Digit(Figure.Tens, 10, "chục");
        Digit(Figure.Twenty, 20, "hăm");
        Digit(Figure.Hundred, 100, "trăm");
        Digit(Figure.Thousand, 1000, "nghìn");
        Digit(Figure.Thousand, 1000, "ngàn");
        Digit(Figure.Odd, 0, "linh");
        Digit(Figure.Odd, 0, "lẻ");
        entries.Add(("giêng", new Word(Sense.NamedMonth, Digit: 1)));
        entries.Add(("chạp", new Word(Sense.NamedMonth, Digit: 12)));
        foreach (var (index, parts) in ((string[])["sáng", "trưa", "chiều xế", "tối", "đêm khuya"]).Index())
        {
            foreach (var part in parts.Split(' '))
            {
                entries.Add((part, new Word(Sense.PartOfDay, Digit: index)));
            }
        }

        Numbered(English.Month, 1, "january february march april may june july august september october november december");
        Numbered(English.ShortMonth, 1, "jan feb mar apr may jun jul aug sep oct nov dec");
        entries.Add(("sept", new Word(Sense.English, English.ShortMonth, Digit: 9)));
        Numbered(English.Weekday, 0, "monday tuesday wednesday thursday friday saturday sunday");
        foreach (var (unit, words) in ((Unit, string)[])[(Unit.Second, "seconds"), (Unit.Minute, "minute minutes min mins"), (Unit.Hour, "hour hours hr hrs"), (Unit.Day, "day days"), (Unit.Week, "week weeks"), (Unit.Month, "month months"), (Unit.Quarter, "quarter quarters"), (Unit.Year, "year years yr yrs"), (Unit.Decade, "decade decades")])
        {
            foreach (var word in words.Split(' '))
            {
                entries.Add((word, new Word(Sense.English, English.Unit, Digit: (int)unit)));
            }
        }

        Said(English.Last, "last past previous");
        Said(English.This, "this current");
        Said(English.Next, "next coming following");
        Said(English.Ago, "ago");
        Said(English.From, "from");
        Said(English.To, "to until till through thru");
        Said(English.In, "in");
        Said(English.Since, "since");
        Said(English.Before, "before");
        Said(English.After, "after");
        Said(English.Between, "between");
        Said(English.And, "and or");
        Said(English.Now, "now present");
        Said(English.Today, "today");
        Said(English.Yesterday, "yesterday");
        Said(English.Tomorrow, "tomorrow");
        Said(English.Half, "half");
        Said(English.Early, "early beginning start");
        Said(English.Middle, "mid middle");
        Said(English.Late, "late end");
        Said(English.Of, "of");
        Said(English.The, "the");
        Said(English.Every, "every each per");
        Said(English.On, "on");
        Said(English.At, "at");
        Said(English.Onwards, "onwards onward");
        Said(English.Within, "within");
        Numbered(English.Ordinal, 1, "first second third fourth");
        Numbered(English.Number, 1, "one two three four five six seven eight nine ten eleven twelve");
        entries.Add(("a", new Word(Sense.English, English.Number, Digit: 1)));
        entries.Add(("an", new Word(Sense.English, English.Number, Digit: 1)));
        entries.Add(("few", new Word(Sense.English, English.Number, Digit: 3)));
        entries.Add(("several", new Word(Sense.English, English.Number, Digit: 3)));
        entries.Add(("couple", new Word(Sense.English, English.Number, Digit: 2)));
        foreach (var (unit, words) in ((Unit, string)[])[(Unit.Day, "daily"), (Unit.Week, "weekly"), (Unit.Month, "monthly"), (Unit.Quarter, "quarterly"), (Unit.Year, "yearly annually annual")])
        {
            foreach (var word in words.Split(' '))
            {
                entries.Add((word, new Word(Sense.English, English.Often, Digit: (int)unit)));
            }
        }

        foreach (var (index, word) in ((string[])["morning", "noon", "afternoon", "evening", "night"]).Index())
        {
            entries.Add((word, new Word(Sense.English, English.PartOfDay, Digit: index)));
        }

        return entries;

        void Add(Sense sense, string words)
        {
            foreach (var word in words.Split(' '))
            {
                entries.Add((word, new Word(sense)));
            }
        }

        // The unmarked word is mostly another one: đồng and đóng, tổ and tờ.
        void OnlyMarked(Sense sense, string words)
        {
            foreach (var word in words.Split(' '))
            {
                entries.Add((word, new Word(sense | Sense.OnlyMarked)));
            }
        }

        void Said(English english, string words)
        {
            foreach (var word in words.Split(' '))
            {
                entries.Add((word, new Word(Sense.English, english)));
            }
        }

        void Numbered(English english, int first, string words)
        {
            foreach (var (index, word) in words.Split(' ').Index())
            {
                entries.Add((word, new Word(Sense.English, english, Digit: first + index)));
            }
        }

        void Digits(Figure figure, string words)
        {
            foreach (var (index, word) in words.Split(' ').Index())
            {
                Digit(figure, index, word);
            }
        }

        void Digit(Figure figure, int digit, string word) => entries.Add((word, new Word(Sense.Number, Figure: figure, Digit: digit)));
    }
}
