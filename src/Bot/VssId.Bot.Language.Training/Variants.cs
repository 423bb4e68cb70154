using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Training;

/// <summary>The same sentence from other hands: without accents, with some of them, with a slip of the finger, in short forms.</summary>
internal static class Variants
{
    private const string Rows = "qwertyuiop asdfghjkl zxcvbnm";

    private static readonly (string Long, string[] Short)[] Shorts =
    [
        ("bảo hiểm xã hội", ["bhxh", "BHXH"]), ("bảo hiểm y tế", ["bhyt", "BHYT"]), ("bảo hiểm thất nghiệp", ["bhtn", "btn"]), ("khám chữa bệnh", ["kcb"]), ("bệnh viện", ["bv"]),
        ("phòng khám", ["pk"]), ("tài khoản", ["tk", "acc"]), ("mật khẩu", ["mk", "pass", "mk"]), ("đăng nhập", ["đn", "log in"]), ("đăng ký", ["đk", "đki", "dk"]), ("số điện thoại", ["sđt", "sdt"]),
        ("lịch sử", ["ls"]), ("quá trình", ["qtr", "qt"]), ("thông tin", ["tt"]), ("hồ sơ", ["hs"]), ("công ty", ["cty"]), ("hướng dẫn", ["hd", "hdẫn"]), ("địa chỉ", ["đc", "dc"]), ("căn cước", ["cccd"]),
        ("bảo hiểm", ["bh"]), ("thất nghiệp", ["tn"]), ("trợ cấp", ["tc"]), ("chế độ", ["cđ"]), ("không", ["ko", "k", "hk", "khum", "kg"]), ("được", ["đc", "dc", "đk"]), ("gì", ["j"]), ("bao nhiêu", ["bn", "bnhiu"]), ("rồi", ["r", "rùi", "rồi nha"]),
        ("với", ["vs", "vứi"]), ("mình", ["mk", "mik"]), ("tôi", ["t", "tui", "toi"]), ("em", ["e"]), ("anh", ["a"]), ("chị", ["c"]), ("biết", ["bít"]), ("nhiều", ["nhìu"]), ("vậy", ["z", "v", "dzậy"]), ("thế nào", ["tn", "ntn"]),
        ("trước", ["trc"]), ("cảm ơn", ["cám ơn", "camon", "tks"]), ("giúp", ["giùm", "dùm", "júp"]), ("xem", ["coi", "xem giùm"]), ("quên", ["wên", "quen"]), ("muốn", ["mún", "muon"]), ("thẻ", ["thẻ"]), ("đâu", ["đou", "đâu z"]), ("cũng", ["cx"]),
        ("năm", ["nam"]), ("tháng", ["thg"]), ("này", ["nì", "ni"]), ("xoá", ["xóa"]), ("huỷ", ["hủy"]),
    ];

    private static readonly string[] Before = ["dạ ", "ad ơi ", "cho em hỏi ", "cho mình hỏi ", "alo ", "em ơi ", "bạn ơi cho hỏi ", "dạ cho hỏi ", "chị ơi ", "shop ơi ", "ê ", "xin hỏi ", "please "];

    private static readonly string[] After = [" ạ", " với ạ", " nhé", " giúp em", " đi", " nha", " vậy ad", " ạ?", "?", "!", " giùm tôi", " nghen", " hả con", " với", " please", " cái", " dùm", ".", "..", " :)", " luôn", " nào"];

    private static readonly string[] Stories = ReadStories();

    /// <summary>The sentence and its variants, the same ones at every call.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var random = new Random(Seed(text));
        List<string> variants = [text];
        var bare = Bare(text, _ => true);
        if (!string.Equals(bare, text, StringComparison.Ordinal))
        {
            variants.Add(bare);
            variants.Add(Bare(text, _ => random.Next(2) == 0));
        }

        var shorter = Shorten(text, random);
        if (!string.Equals(shorter, text, StringComparison.Ordinal))
        {
            variants.Add(shorter);
        }

        variants.Add(Slip(text, random));
        variants.Add(Slip(random.Next(2) == 0 ? bare : shorter, random));
        variants.Add(Around(random.Next(3) == 0 ? bare : text, random));
        if (random.Next(2) == 0)
        {
            var told = $"{Stories[random.Next(Stories.Length)]} {text}";
            variants.Add(random.Next(3) == 0 ? Bare(told, _ => true) : told);
        }

        return variants;
    }

    private static string[] ReadStories()
    {
        using var stream = typeof(Variants).Assembly.GetManifestResourceStream("stories.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }

    private static string Around(string text, Random random) => random.Next(3) switch
    {
        0 => Before[random.Next(Before.Length)] + text,
        1 => text + After[random.Next(After.Length)],
        _ => Before[random.Next(Before.Length)] + text + After[random.Next(After.Length)],
    };

    private static string Bare(string text, Func<string, bool> chosen) =>
        string.Join(' ', text.Split(' ').Select(word => chosen(word) ? VietnameseText.Fold(word) : word));

    private static string Shorten(string text, Random random)
    {
        var words = $" {text} ";
        foreach (var (whole, shorts) in Shorts)
        {
            if (random.Next(4) > 0)
            {
                words = words.Replace($" {whole} ", $" {shorts[random.Next(shorts.Length)]} ", StringComparison.OrdinalIgnoreCase);
            }
        }

        return words.Trim();
    }

    // One slip in one word of three letters or more.
    private static string Slip(string text, Random random)
    {
        var words = text.Split(' ');
        var long3 = Enumerable.Range(0, words.Length).Where(index => words[index].Length >= 3 && words[index].All(char.IsLetter)).ToArray();
        if (long3.Length == 0)
        {
            return text;
        }

        var chosen = long3[random.Next(long3.Length)];
        var word = words[chosen];
        var at = random.Next(word.Length - 1);
        words[chosen] = random.Next(4) switch
        {
            0 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            1 => word.Remove(at + 1, 1),
            2 => word.Insert(at + 1, word[at + 1].ToString()),
            _ => word[..(at + 1)] + Beside(word[at + 1], random) + word[(at + 2)..],
        };
        return string.Join(' ', words);
    }

    private static char Beside(char letter, Random random)
    {
        var at = Rows.IndexOf(letter, StringComparison.Ordinal);
        if (at < 0)
        {
            return VietnameseText.Fold([letter]) is [var plain] ? plain : letter;
        }

        var beside = at + (random.Next(2) == 0 ? -1 : 1);
        return beside >= 0 && beside < Rows.Length && Rows[beside] != ' ' ? Rows[beside] : letter;
    }

    private static int Seed(string text)
    {
        var hash = 2_166_136_261;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16_777_619;
        }

        return (int)(hash & int.MaxValue);
    }
}
