using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Wishes;

/// <summary>Understands messages that are nothing but the name of a wish, with or without accents and courtesies around ("dạ cho em xem thẻ bhyt với ạ"): these are certain. Sentences are read by their intent.</summary>
public static class WishBook
{
    /// <summary>A wish is a few words; longer messages are not looked up.</summary>
    private const int LongestWish = 80;

    private const string Marks = "!?.,;:…\"'“”‘’()[]*/~";

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(Marks);

    private static readonly (Wish Wish, string[] Phrases)[] Phrases =
    [
        (Wish.Greet, ["xin chào", "chào", "chào bạn", "chào anh", "chào chị", "chào anh chị", "chào em", "chào ad", "chào admin", "chào bot", "a lô", "alo", "hi", "hello", "hello bot", "hi bot", "good morning"]),
        (Wish.Thanks, ["cảm ơn", "cám ơn", "xin cảm ơn", "xin cám ơn", "cảm ơn bạn", "cảm ơn nhiều", "cám ơn nhiều", "cảm ơn anh chị", "tks", "thanks", "thank you", "thank you very much"]),
        (Wish.Farewell, ["tạm biệt", "chào tạm biệt", "hẹn gặp lại", "bye", "bye bye", "bai bai", "goodbye", "good bye", "see you"]),
        (Wish.Help, ["trợ giúp", "giúp đỡ", "giúp", "giúp tôi với", "giúp em với", "hướng dẫn", "hướng dẫn sử dụng", "cách sử dụng", "cách dùng", "help", "help me", "how to use", "?"]),
        (Wish.Menu, ["menu", "menu chính", "mở menu chính", "về menu", "trang chính", "trang chủ", "danh mục", "danh mục chức năng", "xem danh mục chức năng", "danh sách chức năng", "chức năng", "main menu", "home"]),
        (Wish.Back, ["quay lại", "trở lại", "lùi lại", "quay về", "trở về", "bước trước", "quay lại bước trước", "back", "go back"]),
        (Wish.Cancel, ["hủy", "hủy bỏ", "hủy việc này", "thôi", "thôi không làm nữa", "dừng lại", "cancel", "stop"]),
        (Wish.Yes, ["có", "đúng", "đúng rồi", "đúng vậy", "phải", "phải rồi", "ừ", "ừm", "vâng", "dạ", "dạ vâng", "dạ đúng", "dạ phải", "đồng ý", "chính xác", "ok", "oke", "okay", "yes", "y", "right", "correct", "uk", "uh", "đr"]),
        (Wish.No, ["không", "không phải", "sai", "sai rồi", "không đúng", "ko", "no", "n", "wrong"]),
        (Wish.SignIn, ["đăng nhập", "đăng nhập tài khoản", "đăng nhập vssid", "nhập mã", "đăng nhập nhập mã", "đn", "đn vào tk", "vào tài khoản", "vào tài khoản vssid", "liên kết tài khoản", "sign in", "log in", "login", "signin", "enter code", "sign in enter code"]),
        (Wish.SignOut, ["thoát", "đăng xuất", "thoát tài khoản", "thoát khỏi tài khoản", "thoát khỏi tài khoản này", "đăng xuất tài khoản", "thoát tất cả", "thoát tk", "đăng xuất tk", "sign out", "log out", "logout", "signout"]),
        (Wish.Card, ["thẻ", "thẻ của tôi", "thẻ bhyt", "thẻ bảo hiểm y tế", "thẻ bảo hiểm", "thẻ y tế", "bhyt", "bảo hiểm y tế", "thẻ bhyt của tôi", "thẻ bảo hiểm y tế của tôi", "thẻ bhyt điện tử", "thẻ bảo hiểm y tế điện tử", "thẻ bảo hiểm y tế còn hiệu lực không", "thẻ bhyt còn hạn không", "thẻ bhyt hết hạn ngày nào", "tra cứu thẻ bhyt", "health card", "health insurance card", "insurance card", "my card"]),
        (Wish.CardQr, ["mã qr", "qr", "mã qr thẻ", "mã qr thẻ bhyt", "mã qr bhyt", "qr thẻ bhyt", "qr bhyt", "qr code", "card qr"]),
        (Wish.Account, ["tài khoản", "tài khoản trợ giúp", "đăng ký tài khoản trợ giúp", "cài đặt", "account", "account help", "settings"]),
        (Wish.Language, ["ngôn ngữ", "đổi ngôn ngữ", "chọn ngôn ngữ", "chuyển ngôn ngữ", "language", "change language", "ngôn ngữ language"]),
        (Wish.History, ["quá trình đóng", "quá trình tham gia", "quá trình đóng bảo hiểm", "quá trình đóng bhxh", "quá trình tham gia bảo hiểm", "quá trình tham gia bhxh", "contribution history", "participation history", "history"]),
        (Wish.Benefits, ["tiền hưởng và khám bệnh", "tiền hưởng", "thông tin hưởng", "khám bệnh", "khám chữa bệnh", "sổ khám chữa bệnh", "benefits", "benefits and visits", "benefits and medical visits", "medical visits"]),
    ];

    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByFoldedPhrase();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Before = Courtesies(
        "dạ", "da", "thưa", "ơi", "anh", "chị", "em", "cô", "chú", "bác", "con", "cháu", "tôi", "tui", "mình", "mk", "bạn", "ad", "bot", "cho", "xin", "vui", "lòng", "hãy", "muốn", "cần", "xem", "coi", "mở", "được", "please", "i", "want", "to", "show", "me", "my", "can", "see");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> After = Courtesies(
        "ạ", "nhé", "nha", "nhe", "nghe", "với", "vs", "đi", "giúp", "giùm", "dùm", "hộ", "của", "tôi", "tui", "em", "mình", "mk", "anh", "chị", "con", "cháu", "bạn", "ad", "bot", "ơi", "please", "now");

    /// <summary>The wish that the whole message is.</summary>
    /// <param name="text">Unicode text of any length.</param>
    /// <returns>The wish; <see langword="null"/> when the message is none of the known ones.</returns>
    public static Wish? Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestWish)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[LongestWish];
        var words = buffer[..VietnameseText.Fold(text, buffer)];
        if (words.Length == 0)
        {
            return null;
        }

        // A question mark alone asks for help, so it is looked up before punctuation goes.
        if (Lookup.TryGetValue(words, out var entry) && Agrees(text, words, entry.Phrase))
        {
            return entry.Wish;
        }

        words = words[..WithoutPunctuation(words)];
        while (words.Length > 0)
        {
            if (Lookup.TryGetValue(words, out entry) && Agrees(text, words, entry.Phrase))
            {
                return entry.Wish;
            }

            var last = words.LastIndexOf(' ') + 1;
            if (After.Contains(words[last..]))
            {
                words = words[..last].TrimEnd(' ');
                continue;
            }

            var first = words.IndexOf(' ');
            if (first < 0 || !Before.Contains(words[..first]))
            {
                return null;
            }

            words = words[(first + 1)..];
        }

        return null;
    }

    // Folding merges "dừng" with "đúng". In a phrase of several words the others settle what is meant, marks may be mistyped;
    // a single word that carries marks must carry those of the phrase, in any place of the word ("hủy", "huỷ"), or some of them.
    private static bool Agrees(ReadOnlySpan<char> text, ReadOnlySpan<char> words, string phrase)
    {
        if (words.Contains(' ') || Ascii.IsValid(text))
        {
            return true;
        }

        foreach (var word in VietnameseText.Tidy(text.ToString()).Split(' '))
        {
            var bare = word.AsSpan().Trim(Marks);
            if (words.SequenceEqual(VietnameseText.Fold(bare)))
            {
                return IsPartOf(MarksOf(bare.ToString()), MarksOf(phrase));
            }
        }

        return true;
    }

    private static List<char> MarksOf(string word)
    {
        List<char> marks = [];
        foreach (var character in word.Normalize(NormalizationForm.FormD))
        {
            if (character is >= '\u0300' and <= '\u036F')
            {
                marks.Add(character);
            }
        }

        return marks;
    }

    private static bool IsPartOf(List<char> marks, List<char> whole) => marks.TrueForAll(whole.Remove);

    private static int WithoutPunctuation(Span<char> words)
    {
        var length = 0;
        var blank = false;
        foreach (var character in words)
        {
            if (character == ' ' || Punctuation.Contains(character))
            {
                blank = length > 0;
                continue;
            }

            if (blank)
            {
                words[length++] = ' ';
                blank = false;
            }

            words[length++] = character;
        }

        return length;
    }

    private static FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> ByFoldedPhrase()
    {
        Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
        foreach (var (wish, phrases) in Phrases)
        {
            foreach (var phrase in phrases)
            {
                var folded = VietnameseText.Fold(phrase);
                if (!entries.TryAdd(folded, new Entry(phrase, wish)) && entries[folded].Wish != wish)
                {
                    throw new InvalidOperationException($"'{phrase}' folds to a phrase of another wish.");
                }
            }
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Courtesies(params ReadOnlySpan<string> words)
    {
        List<string> folded = [];
        foreach (var word in words)
        {
            folded.Add(VietnameseText.Fold(word));
        }

        return folded.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private sealed record Entry(string Phrase, Wish Wish);
}
