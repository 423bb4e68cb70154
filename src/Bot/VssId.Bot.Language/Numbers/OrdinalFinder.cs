using System.Globalization;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Numbers;

/// <summary>Finds ordinal numbers; "thứ hai" to "thứ bảy" are days of the week unless something is counted before them.</summary>
internal sealed class OrdinalFinder : IEntityFinder
{
    private static readonly WordSet Nth = new("thứ");
    private static readonly WordSet Rank = new("hạng nhất nhì giải");
    private static readonly WordSet Grade = new("hạng giải");

    private static readonly WordSet CountedThings = new("lần dòng hàng đứa con người bước cái đợt thẻ mục câu trang vị bậc quyển cuốn sổ công cty năm tháng tuần quý ngày kỳ lượt ý cột mã tấm tờ giấy số khoản thành bé cháu vợ loại cách nơi ca phần điểm bệnh viện kết hồ");

    private static readonly PhraseBook<string> First = new([.. Phrases.For("1", "nhất|một"), .. Phrases.For("2", "nhì|hai"), .. Phrases.For("3", "ba"), .. Phrases.For("4", "tư|bốn")]);

    private static readonly PhraseBook<string> Fixed = new(
    [
        .. Phrases.For("1", "đầu tiên|first|thứ nhất|số một"), .. Phrases.For("2", "thứ nhì"), .. Phrases.For("2", "second"), .. Phrases.For("3", "third"), .. Phrases.For("4", "fourth"), .. Phrases.For("5", "fifth"), .. Phrases.For("6", "sixth"),
        .. Phrases.For("7", "seventh"), .. Phrases.For("8", "eighth"), .. Phrases.For("9", "ninth"), .. Phrases.For("10", "tenth"), .. Phrases.For("11", "eleventh"), .. Phrases.For("12", "twelfth"), .. Phrases.For("20", "twentieth"),
    ]);

    private const decimal LastWeekday = 7;

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            var (value, taken) = Read(utterance, at);
            if (taken > 0)
            {
                found.Add(new Entity(EntityTypes.Ordinal, tokens[at].Start, tokens[at + taken - 1].End, new EntityValue.Quantity(value)));
                at += taken - 1;
            }
        }
    }

    private static (decimal Value, int Taken) Read(Utterance utterance, int at)
    {
        var tokens = utterance.Tokens;
        if (tokens[at].Kind is TokenKind.Number)
        {
            return at + 1 < tokens.Length && !tokens[at + 1].AfterBlank && tokens[at + 1].Text is "st" or "nd" or "rd" or "th" && tokens[at].Text.Length <= 3 && (tokens[at + 1].Text is not "th" || IsEnglishEnding(tokens[at].Text))
                ? (decimal.Parse(tokens[at].Text, CultureInfo.InvariantCulture), 2)
                : default;
        }

        var fixedLength = Fixed.Longest(utterance, at, out var fixedValue);
        if (fixedLength > 0 && tokens[at].Folded is not "so")
        {
            return (decimal.Parse(fixedValue!, CultureInfo.InvariantCulture), fixedLength);
        }

        if (Grade.Has(tokens[at]) && Rank.Has(tokens[at]) && First.Longest(utterance, at + 1, out var rank) is > 0 and var length)
        {
            return (decimal.Parse(rank!, CultureInfo.InvariantCulture), 1 + length);
        }

        var digitRank = Grade.Has(tokens[at]) && at + 1 < tokens.Length && tokens[at + 1].Kind is TokenKind.Number && tokens[at + 1].Text.Length <= 3;
        if (digitRank)
        {
            return (decimal.Parse(tokens[at + 1].Text, CultureInfo.InvariantCulture), 2);
        }

        if (!Nth.Has(tokens[at]) || at + 1 >= tokens.Length)
        {
            return default;
        }

        var cardinal = CardinalReader.Read(utterance, at + 1);
        if (cardinal.Taken == 0 || cardinal.Value != decimal.Truncate(cardinal.Value))
        {
            return First.Longest(utterance, at + 1, out var word) is > 0 and var taken && CountedThings.HasAt(tokens, at - 1) ? (decimal.Parse(word!, CultureInfo.InvariantCulture), 1 + taken) : default;
        }

        // Without marks "thu" is also "thu", "thử", "thư".
        return CountedThings.HasAt(tokens, at - 1) || (cardinal.Value > LastWeekday && tokens[at].HasMarks) ? (cardinal.Value, 1 + cardinal.Taken) : default;
    }

    private static bool IsEnglishEnding(string digits) => digits[^1] is not ('1' or '2' or '3') || (digits.Length > 1 && digits[^2] == '1');
}
