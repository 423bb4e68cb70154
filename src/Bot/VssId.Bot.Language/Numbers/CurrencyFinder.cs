using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Numbers;

/// <summary>Finds amounts of money: in đồng, with or without the word, and in dollars and euros.</summary>
internal sealed class CurrencyFinder : IEntityFinder
{
    private const string Dong = "VND";

    /// <summary>From here on a bare "đ" or "d" behind a number is money.</summary>
    private const decimal SmallestNote = 100;

    private static readonly PhraseBook<string> Units = new(
    [
        .. Phrases.For(Dong, "đồng|đồng việt nam|việt nam đồng|đồng vn|vnđ|vnd|đ|₫|đồng chẵn|dong|vn đồng|vn dong"),
        .. Phrases.For("USD", "đô|đô la|đô la mỹ|đôla|đô mỹ|usd|$|dollar|dollars|us dollars|us dollar|đồng đô la"),
        .. Phrases.For("EUR", "euro|euros|eur|€"),
    ]);

    private static readonly WordSet Agree = new("ý nghĩa thời nai tháp hồ đội nghiệp hương bào phục văn xoài hới");

    // "3 triệu người" are people.
    private static readonly WordSet Counted = new("người dân lượt thẻ lao công đơn hồ con cái lần năm tháng ngày tuần giờ tấn lít km tài bản cuốn usd đô euro dollars");

    private static readonly WordSet Year = new("năm");
    private static readonly WordSet Few = new("mấy vài");

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Kind is TokenKind.Sign && UnitBefore(tokens[at]) is { } before && at + 1 < tokens.Length && tokens[at + 1].Kind is TokenKind.Number)
            {
                var after = CardinalReader.Read(utterance, at + 1);
                if (after.Taken > 0)
                {
                    Add(utterance, at, 1 + after.Taken, after.Value, before, found);
                    at += after.Taken;
                    continue;
                }
            }

            var cardinal = CardinalReader.Read(utterance, at);
            if (cardinal.Taken == 0)
            {
                continue;
            }

            var next = at + cardinal.Taken;
            if (cardinal.HasDigits && at > 0 && !tokens[at].AfterBlank && tokens[at - 1].Kind is TokenKind.Word)
            {
                at = next - 1;
                continue;
            }

            var unit = next < tokens.Length ? Units.Longest(utterance, next, out var code) : Units.Longest(utterance, tokens.Length, out code);
            if (unit > 0 && UnitStands(tokens, cardinal, next, unit, code!))
            {
                Add(utterance, at, cardinal.Taken + unit, cardinal.Value, code!, found);
                at = next + unit - 1;
            }
            else
            {
                if (cardinal.Scale > 1 && cardinal.Value % 1000 == 0 && !Counted.HasAt(tokens, next) && !Year.HasAt(tokens, at - 1) && !Few.HasAt(tokens, at - 1))
                {
                    Add(utterance, at, cardinal.Taken, cardinal.Value, Dong, found);
                }

                at = next - 1;
            }
        }
    }

    private static void Add(Utterance utterance, int at, int taken, decimal value, string unit, ICollection<Entity> found) =>
        found.Add(new Entity(EntityTypes.Currency, utterance.Tokens[at].Start, utterance.Tokens[at + taken - 1].End, new EntityValue.Quantity(value, unit)));

    private static string? UnitBefore(in Token sign) => sign.Text[0] switch
    {
        '$' => "USD",
        '€' => "EUR",
        '₫' => Dong,
        _ => null,
    };

    private static bool UnitStands(ReadOnlySpan<Token> tokens, in Cardinal cardinal, int unit, int taken, string code)
    {
        var token = tokens[unit];
        if (Agree.HasAt(tokens, unit + taken))
        {
            return false;
        }

        if (taken > 1 || code != Dong)
        {
            return !cardinal.IsBareWord || token.HasMarks || code != Dong;
        }

        return token.Text switch
        {
            // "đ" is also "được", "dong" also "đóng".
            "đ" or "d" => cardinal.Value >= SmallestNote && (!token.AfterBlank || cardinal.Value >= 1000) && (unit + 1 >= tokens.Length || tokens[unit + 1].AfterBlank || tokens[unit + 1].Kind is not TokenKind.Number),
            _ when token.HasMarks => true,
            "vnd" or "₫" => true,
            _ => cardinal.Scale > 1 || cardinal.Value >= 1000,
        };
    }
}
