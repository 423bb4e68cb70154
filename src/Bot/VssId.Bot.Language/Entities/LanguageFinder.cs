using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds languages that are named.</summary>
internal sealed class LanguageFinder : IEntityFinder
{
    private static readonly string[] Tongues = ["tiếng", "t.", "tếng", "tiêng", "tiéng", "tiềng", "tiếg", "tieg", "tiếnng", "tjếng", "tjeng", "tíêng", "tíeng", "thứ tiếng", "tiếmg"];

    private static readonly PhraseBook<string> Book = new(
    [
        .. Named("vi", "việt|viet|việt nam|vịt|việtt|viêt", "tiengviet|tiếngviệt|việt ngữ|quốc ngữ|vietnamese|vietnamse|vietnames|vietnamese language|vietnam language"),
        .. Named("en", "anh|anhh|mỹ|ăng lê|ing lịch|ing lít|inh lít", "tienganh|tiếnganh|anh ngữ|anh văn|english|eng|englísh|engligh|enghlish|englis|englsh|englist|english language|ing lịch|ing lít|inh lít|ăng lê"),
        .. Named("km", "khơ me|khơ-me|khơme|khmer|khme|khờ me|kh'mer|khơ mer|cam|campuchia|cam pu chia|miên", "khmer|khơ me|khơ-me|khơme|cambodian|ខ្មែរ|ភាសាខ្មែរ"),
        // Before Chinese: "tieng han" is asked for Korean.
        .. Named("ko", "hàn|hàn quốc|triều tiên|đại hàn", "hàn ngữ|korean|hangul|한국어|한국말"),
        .. Named("zh", "trung|trung quốc|hoa|tàu|quan thoại|quảng đông|quảng|hán|phổ thông trung quốc|đài loan", "hoa ngữ|trung văn|quan thoại|hán ngữ|chinese|mandarin|cantonese|中文|汉语|漢語|普通话|华语"),
        .. Named("ja", "nhật|nhật bản", "nhật ngữ|japanese|nihongo|日本語"),
    ]);

    // Short codes are a language only as the whole message.
    private static readonly PhraseBook<string> Alone = new([.. Phrases.For("en", "en|eng|en-us"), .. Phrases.For("vi", "vi|vie|vn|vi-vn")]);

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        if (tokens.Length is > 0 and <= 3 && Alone.Longest(utterance, 0, out var only) == tokens.Length)
        {
            found.Add(new Entity(EntityTypes.Language, tokens[0].Start, tokens[^1].End, new EntityValue.Key(only!)));
            return;
        }

        Mentions.Find(Book, EntityTypes.Language, utterance, found);
    }

    private static IEnumerable<KeyValuePair<string, string>> Named(string key, string names, string others)
    {
        foreach (var (name, _) in Phrases.For(key, names))
        {
            foreach (var tongue in Tongues)
            {
                yield return new($"{tongue} {name}", key);
            }
        }

        foreach (var other in Phrases.For(key, others))
        {
            yield return other;
        }
    }
}
