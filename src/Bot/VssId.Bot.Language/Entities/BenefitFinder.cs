using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds the groups of benefits.</summary>
internal sealed class BenefitFinder : IEntityFinder
{
    private const string LumpSum = "lumpsum";
    private const string Sickness = "sickness_maternity";
    private const string Monthly = "monthly";
    private const string Unemployment = "unemployment";

    /// <summary>Words that a cue may stand away from "một lần" or "hằng tháng".</summary>
    private const int Reach = 6;

    private static readonly PhraseBook<string> Book = new(
    [
        .. Phrases.For(LumpSum, """
            một cục|1 cục|một cục tiền|cục tiền|lãnh cục|rút cục bảo hiểm|trợ cấp một lần|trợ cấp 1 lần|tc một lần|tc 1 lần|hưởng một lần|hưởng 1 lần|rút một lần|rút 1 lần|rút luôn một lần|lãnh một lần|lãnh 1 lần|lĩnh một lần|lĩnh 1 lần|
            nhận một lần|nhận 1 lần|tiền một lần|tiền 1 lần|chế độ một lần|chế độ 1 lần|bảo hiểm một lần|bảo hiểm 1 lần|bh một lần|bh 1 lần|bhxh một lần|bhxh 1 lần|bhxh1l|bhxh 1l|bhxh1lan|bảo hiểm xã hội một lần|bảo hiểm xã hội 1 lần|
            tuất một lần|tuất 1 lần|tử tuất một lần|tử tuất 1 lần|tiền tuất một lần|tiền tuất 1 lần|trợ cấp tuất một lần|trợ cấp tuất 1 lần|hưu một lần|hưu 1 lần|hưu trí một lần|hưu trí 1 lần|
            lump sum|lumpsum|lump sums|lump-sum|lump-sum payment|lump sum payment|one time payment|one-time payment|one time benefit|one-time benefit|one time|one-time|one-off|one off|one shot|withdrawal|lump sum withdrawal
            """),
        .. Phrases.For(Sickness, """
            ốm đau|ốm đau thai sản|thai sản ốm đau|ốm|đau ốm|tiền ốm|tiền ốm đau|chế độ ốm|chế độ ốm đau|nghỉ ốm|nghỉ ốm đau|nghỉ đau ốm|nghỉ bệnh|nghỉ bịnh|bị ốm|trợ cấp ốm|trợ cấp ốm đau|tc ốm đau|tc ốm|tiền bệnh|nằm ốm|ốm dài ngày|ôđ|ôđts|ôđ ts|ôđ-ts|odts|
            con ốm|con bị ốm|con ốm đau|con đau ốm|con đau|con bệnh|con bị bệnh|con bịnh|con nhỏ ốm|con nhỏ bệnh|nuôi con ốm|chăm con ốm|chăm con bệnh|chăm sóc con ốm|chăm sóc con ốm đau|nghỉ chăm con|nghỉ chăm con ốm|nghỉ trông con ốm|
            thai sản|tiền thai sản|chế độ thai sản|trợ cấp thai sản|tc thai sản|thaisản|thaisan|thai sảng|thai sãn|thai sẩn|hộ sản|nghỉ hộ sản|hậu sản|tiền hộ sản|
            sinh con|sinh em bé|sinh bé|sinh đẻ|sinh đôi|sinh mổ|sinh nở|sau sinh|nghỉ sinh|nghỉ sinh con|nghỉ đẻ|tiền sinh|tiền sinh con|tiền đẻ|tiền sinh đẻ|bảo hiểm sinh|đi đẻ|đi sinh|mới đẻ|mới sinh|đẻ con|đẻ mổ|đẻ em bé|đẻ|bầu bì|mang thai|nghỉ thai sản|chế độ sinh|chế độ sinh con|trợ cấp sinh|trợ cấp sinh con|tc sinh|sanh con|sanh em bé|sanh bé|sanh đẻ|sanh đôi|sanh mổ|sau sanh|nghỉ sanh|nghỉ sanh con|tiền sanh|tiền sanh con|tiền sanh đẻ|đi sanh|mới sanh|vợ sanh|chế độ sanh|thai xản|
            vợ sinh|vợ sinh con|vợ đẻ|vợ sinh em bé|vợ đẻ con|vợ mới sinh|vợ mới sinh con|vợ em sinh|vợ em sinh con|vợ em đẻ|vợ em sinh em bé|vợ em đẻ con|vợ em mới sinh|vợ em mới sinh con|vợ tôi sinh|vợ tôi sinh con|vợ tôi đẻ|vợ tôi sinh em bé|vợ tôi đẻ con|vợ tôi mới sinh|vợ tôi mới sinh con|vợ mình sinh|vợ mình sinh con|vợ mình đẻ|vợ mình sinh em bé|vợ mình đẻ con|vợ mình mới sinh|vợ mình mới sinh con|vợ tui sinh|vợ tui sinh con|vợ tui đẻ|vợ tui sinh em bé|vợ tui đẻ con|vợ tui mới sinh|vợ tui mới sinh con|vợ anh sinh|vợ anh sinh con|vợ anh đẻ|vợ anh sinh em bé|vợ anh đẻ con|vợ anh mới sinh|vợ anh mới sinh con|vợ cháu sinh|vợ cháu sinh con|vợ cháu đẻ|vợ cháu sinh em bé|vợ cháu đẻ con|vợ cháu mới sinh|vợ cháu mới sinh con|vợ con sinh|vợ con sinh con|vợ con đẻ|vợ con sinh em bé|vợ con đẻ con|vợ con mới sinh|vợ con mới sinh con|
            sảy thai|sẩy thai|xảy thai|hư thai|thai lưu|thai chết lưu|nạo thai|phá thai|khám thai|dưỡng thai|đặt vòng|triệt sản|tránh thai|nhận con nuôi|nuôi con nuôi|
            dưỡng sức|nghỉ dưỡng sức|tiền dưỡng sức|chế độ dưỡng sức|trợ cấp dưỡng sức|dưỡng sức sau sinh|nghỉ dưỡng|phục hồi sức khỏe|dưỡng sức phục hồi sức khỏe|dưỡng sức sau ốm|dưỡng sức sau ốm đau|dưỡng sức sau thai sản|dsphsk|ds phsk|
            maternity|maternity leave|maternity benefit|maternity benefits|maternity pay|maternity allowance|paternity|paternity leave|sick leave|sick pay|sickness|sickness benefit|sickness benefits|sickness allowance|sick benefit|sick benefits|
            sickness and maternity|sick leave benefit|sick leave benefits|childbirth|child birth|pregnancy|miscarriage|recovery leave|sick child|convalescence
            """),
        .. Phrases.For(Monthly, """
            lương hưu|lương hiu|tiền lương hưu|lương hưu trí|hưu trí|hưu|tiền hưu|tiền hưu trí|chế độ hưu|chế độ hưu trí|lãnh hưu|nghỉ hưu|về hưu|sổ hưu|trợ cấp hưu trí|trợ cấp hưu|trợ cấp hưu trí xã hội|lươg hưu|lươn hưu|luonghuu|
            tử tuất|tuất|tiền tuất|tiền tử tuất|chế độ tuất|chế độ tử tuất|trợ cấp tuất|trợ cấp tử tuất|tuất hàng tháng|tuất hằng tháng|tuất tháng|tiền tuất hàng tháng|tiền tuất hằng tháng|trợ cấp tuất hàng tháng|trợ cấp tuất hằng tháng|tử tuất hàng tháng|tử tuất hằng tháng|
            mất sức|mất sức lao động|trợ cấp mất sức|trợ cấp mất sức lao động|tiền mất sức|lương mất sức|tiền hàng tháng|tiền hằng tháng|
            trợ cấp hàng tháng|trợ cấp hằng tháng|trợ cấp mỗi tháng|trợ cấp tháng|trợ cấp từng tháng|tc hàng tháng|tc hằng tháng|chế độ hàng tháng|chế độ hằng tháng|lương hưu hàng tháng|lương hưu hằng tháng|hưu hàng tháng|hưu hằng tháng|
            pension|pensions|my pension|retirement|retirement pension|retirement benefit|retirement benefits|monthly pension|monthly benefit|monthly benefits|monthly allowance|monthly payment|survivor|survivors|survivor benefit|survivor benefits|survivors benefit|survivorship|survivor's benefit|old age pension|old-age pension
            """),
        .. Phrases.For(Unemployment, """
            trợ cấp thất nghiệp|tctn|tc thất nghiệp|tctnghiệp|tc tn|tro cap tn|trợ cấp tn|bảo hiểm thất nghiệp|bh thất nghiệp|bhtn|btn|tiền btn|tiền bhtn|tiền tctn|tiền thất nghiệp|tiền bảo hiểm thất nghiệp|tiền trợ cấp thất nghiệp|thất nghiệp|lương thất nghiệp|chế độ thất nghiệp|trợ cấp bảo hiểm thất nghiệp|
            chế độ bhtn|chế độ bảo hiểm thất nghiệp|trợ cấp bhtn|bảo hiểm tn|bh tn|trợ cấp mất việc|tiền mất việc|thất ngiệp|thất nghịp|bảo hiểm thất nghệp|bảo hiểm thất ngiệp|trợ cấp thất ngiệp|
            unemployment|unemployment benefit|unemployment benefits|unemployment allowance|unemployment insurance|unemployment payment|unemployment money|jobless benefit|jobless benefits|jobless allowance|jobless
            """),
    ]);

    private static readonly PhraseBook<string> Once = new([.. Phrases.For(LumpSum, "một lần|1 lần|1lần|mot lan|một lần duy nhất|1 lần duy nhất|một lần luôn|1 lần luôn"), .. Phrases.For(Monthly, "hàng tháng|hằng tháng|mỗi tháng|từng tháng")]);

    // Drawing money out of the fund is the lump sum, also where "một lần" is left out; the word for the fund alone is no benefit.
    private static readonly PhraseBook<string> Drawn = new(Phrases.For(LumpSum, "rút bhxh|rút bảo hiểm xã hội|rút bảo hiểm|rút bh|rút tiền bảo hiểm|rút tiền bhxh|rút tiền bh|rút hết bảo hiểm|rút hết bhxh|rút tiền bảo hiểm xã hội"));

    private static readonly WordSet OnceCues = new("rút lãnh lĩnh nhận hưởng tiền cấp độ hiểm bh bhxh hội tuất hưu tc gút chi giải");
    private static readonly WordSet MonthlyCues = new("cấp tc độ hưởng nhận lãnh lĩnh tuất tiền hưu bhxh hội");
    private static readonly WordSet OnceStops = new("khám nữa thêm lại vào vô mật khẩu đi đăng thử từng cho");
    private static readonly WordSet MonthlyStops = new("đóng nộp trừ trích thu lương mức truy phí");
    private static readonly WordSet Labour = new("lao");
    private static readonly WordSet Again = new("nữa thôi thử");

    // Written without marks these are other words far more often: để, om, bầu, hưu / hữu.
    private static readonly WordSet NeedMarks = new("đẻ ốm");

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        var list = new List<Entity>();
        Mentions.Find(Book, EntityTypes.Benefit, utterance, list);
        foreach (var entity in list)
        {
            var at = IndexAt(tokens, entity.Start);
            if (tokens[at].End == entity.End && NeedMarks.Has(tokens[at]) && !tokens[at].HasMarks)
            {
                continue;
            }

            found.Add(entity);
        }

        for (var at = 0; at < tokens.Length; at++)
        {
            var drawn = Drawn.Longest(utterance, at, out var withdrawal);
            if (drawn > 0 && Once.Longest(utterance, at + drawn, out _) == 0 && !list.Exists(entity => entity.End >= utterance.Tokens[at].Start && entity.Start <= utterance.Tokens[at + drawn - 1].End))
            {
                found.Add(new Entity(EntityTypes.Benefit, tokens[at].Start, tokens[at + drawn - 1].End, new EntityValue.Key(withdrawal!)));
                at += drawn - 1;
                continue;
            }

            var taken = Once.Longest(utterance, at, out var value);
            if (taken == 0 || list.Exists(entity => entity.End >= utterance.Tokens[at].Start && entity.Start <= utterance.Tokens[at].Start))
            {
                continue;
            }

            if (value == LumpSum ? Cued(tokens, at, OnceCues, OnceStops) && !Again.HasAt(tokens, at + taken) : Cued(tokens, at, MonthlyCues, MonthlyStops))
            {
                found.Add(new Entity(EntityTypes.Benefit, tokens[at].Start, tokens[at + taken - 1].End, new EntityValue.Key(value!)));
            }

            at += taken - 1;
        }
    }

    private static int IndexAt(ReadOnlySpan<Token> tokens, int start)
    {
        var at = 0;
        while (tokens[at].Start != start)
        {
            at++;
        }

        return at;
    }

    private static bool Cued(ReadOnlySpan<Token> tokens, int at, WordSet cues, WordSet stops)
    {
        var cued = false;
        for (var before = at - 1; before >= 0 && before >= at - Reach; before--)
        {
            // Without marks "lao động" must not stop as "đóng" does.
            if (stops.Has(tokens[before]) && !(before > 0 && Labour.Has(tokens[before - 1])))
            {
                return false;
            }

            cued |= cues.Has(tokens[before]);
        }

        return cued;
    }
}
