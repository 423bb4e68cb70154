using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Numbers;

/// <summary>Finds cardinal numbers. One word such as "ba", "năm" or "tư" is a number only before something that is counted.</summary>
internal sealed class NumberFinder : IEntityFinder
{
    private static readonly WordSet Counted = new("công cty lần người đứa cái thẻ sổ mã tài số nơi chỗ lượt đợt loại trang bước câu dòng phần cuốn quyển bản tấm tờ lá hồ giấy bệnh bv phòng khoản quá giai chế mức cách trường % năm tháng tuần ngày giờ phút quý tuổi kỳ");

    // What stands before makes it a name, a rank or a date: chị Tư, thứ ba, tháng năm.
    private static readonly WordSet Names = new("thứ tháng ngày quý mùng mồng hạng anh chị cô chú dì dượng cậu bác út ông bà thằng con lớp khóa bố mẹ bậc sinh thím mợ tết rằm quí");
    private static readonly WordSet One = new("một năm");
    private static readonly WordSet Article = new("một");

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            var cardinal = CardinalReader.Read(utterance, at);
            if (cardinal.Taken == 0)
            {
                at = SkipRun(tokens, at);
                continue;
            }

            var last = at + cardinal.Taken - 1;
            if (cardinal.HasDigits ? IsQuantity(tokens, at, last) : !Names.HasAt(tokens, at - 1) && (!cardinal.IsBareWord || CountsSomething(tokens, at)))
            {
                found.Add(new Entity(EntityTypes.Number, tokens[at].Start, tokens[last].End, new EntityValue.Quantity(cardinal.Value)));
            }

            at = last;
        }
    }

    // "t10", "abc123", "5g", "24/24", "007" are no quantities.
    private static bool IsQuantity(ReadOnlySpan<Token> tokens, int first, int last)
    {
        if (first > 0 && !tokens[first].AfterBlank && (tokens[first - 1].Kind is TokenKind.Word || IsJoint(tokens, first - 1)))
        {
            return false;
        }

        if (tokens[first].Kind is TokenKind.Number && tokens[first].Text.Length > 1 && tokens[first].Text[0] == '0')
        {
            return false;
        }

        var next = last + 1;
        return next >= tokens.Length || tokens[next].AfterBlank
            || (tokens[next].Kind is TokenKind.Word ? tokens[next].Text.Length > 1 || tokens[next].Text is "đ" or "d" or "t" or "k" or "h" : !IsJoint(tokens, next) || next + 1 >= tokens.Length || tokens[next + 1].AfterBlank);
    }

    private static bool IsJoint(ReadOnlySpan<Token> tokens, int sign) =>
        tokens[sign].Is('/') || tokens[sign].Is('-') || tokens[sign].Is('@') || tokens[sign].Is('#') || tokens[sign].Is(':') || tokens[sign].Is('_') || tokens[sign].Is('.');

    // The rest of a run of digits and dots that is no number: 1.9.2020.
    private static int SkipRun(ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].Kind is not TokenKind.Number)
        {
            return at;
        }

        while (at + 1 < tokens.Length && !tokens[at + 1].AfterBlank && tokens[at + 1].Kind is not TokenKind.Word && (tokens[at + 1].Kind is TokenKind.Number || tokens[at + 1].Is('.') || tokens[at + 1].Is(',')))
        {
            at++;
        }

        return at;
    }

    private static bool CountsSomething(ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens.Length == 1)
        {
            return tokens[at].HasMarks || tokens[at].Folded is "hai" or "ba" or "bon" or "chin" or "mot" or "muoi";
        }

        if (Article.Has(tokens[at]) || !(tokens[at].HasMarks || tokens[at].Folded is "hai" or "ba" or "bon" or "chin"))
        {
            return false;
        }

        // "năm tháng" and "năm ngày" may be "the year's months".
        return Counted.HasAt(tokens, at + 1) && !(One.Has(tokens[at]) && tokens[at + 1].Folded is "nay" or "thang" or "ngay" or "quy" or "tuan" or "gio");
    }
}
