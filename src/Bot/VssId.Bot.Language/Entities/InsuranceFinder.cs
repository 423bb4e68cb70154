using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds the funds of social insurance.</summary>
internal sealed class InsuranceFinder : IEntityFinder
{
    private const string Social = "bhxh";
    private const string Unemployment = "bhtn";
    private const string Accident = "tnld";
    private const string Health = "bhyt";

    private static readonly PhraseBook<string> Book = new(
    [
        .. Phrases.For(Social, """
            bhxh|bảo hiểm xã hội|bh xã hội|bảo hiểm xh|bh xh|b h x h|bhxhbb|bhxh bắt buộc|bhxh bb|bảo hiểm xã hội bắt buộc|bhxhtn|bhxh tự nguyện|bhxh tn|bảo hiểm xã hội tự nguyện|
            bảo hiểm bắt buộc|bảo hiểm tự nguyện|bh bắt buộc|bh tự nguyện|bảo hiểm xa hội|bhxhh|bhhxh|bxhh|bhxxh|bbhxh|bhxk|bhx|bhh|bhxj|bjxh|bhsh|xã hội bắt buộc|
            social insurance|social security|compulsory insurance|voluntary insurance
            """),
        .. Phrases.For(Unemployment, """
            bhtn|btn|bảo hiểm thất nghiệp|bh thất nghiệp|bhtn thất nghiệp|thất nghiệp|bảo hiểm tn|bh tn|bhthatnghiep|b h t n|bhttn|bhtnn|bảo hiểm mất việc|bảo hiểm thất nghệp|bảo hiểm thất ngiệp|thất ngiệp|thất nghịp|
            unemployment insurance|unemployment|jobless insurance|jobless benefit|jobless benefits|unemployment benefit|unemployment benefits
            """),
        .. Phrases.For(Accident, """
            tnld|tnlđ|tai nạn lao động|tai nạn lđ|tai nạn nghề nghiệp|bệnh nghề nghiệp|bệnh nghề|bnn|bhtnld|bhtnlđ|bh tnld|bh tnlđ|bhtnldbnn|bhtnlđbnn|tnldbnn|tnlđbnn|bh bnn|
            bảo hiểm tai nạn lao động|bh tai nạn lao động|bh tai nạn|bảo hiểm tai nạn|bảo hiểm bệnh nghề nghiệp|bảo hiểm tnld|bảo hiểm tnlđ|bảo hiểm bnn|tai nạn khi làm việc|tai nạn ở công ty|tai nạn trong lao động|
            work accident|work accidents|workplace accident|work injury|work injuries|labor accident|labour accident|occupational accident|occupational accidents|occupational disease|occupational diseases|
            occupational accident insurance|occupational disease insurance|work accident insurance|accident insurance|occupational injury|workers compensation|worker's compensation
            """),
        .. Phrases.For(Health, """
            bhyt|bảo hiểm y tế|bh y tế|bảo hiểm yt|bh yt|b h y t|bhytt|bhyyt|bhhyt|bbhyt|bảo hiểm ý tế|bảo hiểm y tê|bh y tê|bảo hiểm sức khỏe|bhyt hộ gia đình|bảo hiểm y tế hộ gia đình|bảo hiểm khám chữa bệnh|bảo hiểm kcb|
            health insurance|medical insurance|healthcare insurance
            """),
    ]);

    // What a fund is called in a list where "bảo hiểm" stands once: "bảo hiểm xã hội, y tế và thất nghiệp".
    private static readonly PhraseBook<string> Short = new([.. Phrases.For(Social, "xã hội"), .. Phrases.For(Health, "y tế")]);

    private static readonly WordSet And = new("và hay hoặc với lẫn");

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var list = new List<Entity>();
        Mentions.Find(Book, EntityTypes.Insurance, utterance, list);
        if (list.Count > 0)
        {
            AddShort(utterance, list);
        }

        foreach (var entity in list)
        {
            found.Add(entity);
        }
    }

    private static void AddShort(Utterance utterance, List<Entity> list)
    {
        var tokens = utterance.Tokens;
        for (var at = 1; at < tokens.Length; at++)
        {
            if (list.Exists(entity => entity.End == utterance.Tokens[at - 1].End) && Joint(tokens, at) is > 0 and var joint && Short.Longest(utterance, at + joint, out var fund) is > 0 and var taken)
            {
                list.Add(new Entity(EntityTypes.Insurance, tokens[at + joint].Start, tokens[at + joint + taken - 1].End, new EntityValue.Key(fund!)));
            }
        }
    }

    // A comma, "và", or both.
    private static int Joint(ReadOnlySpan<Token> tokens, int at)
    {
        var sign = tokens[at].Is(',') || tokens[at].Is('-') || tokens[at].Is('/') || tokens[at].Is('+') || tokens[at].Is('&') ? 1 : 0;
        return sign + (And.HasAt(tokens, at + sign) ? 1 : 0);
    }
}
