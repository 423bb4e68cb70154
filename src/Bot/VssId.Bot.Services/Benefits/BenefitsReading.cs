using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.Estimates;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Services.Benefits;

/// <summary>Understands which benefits or estimates are asked for.</summary>
internal sealed class BenefitsReading(Listener listener)
{
    private static readonly (BenefitsEntry Entry, string Digit, string Key)[] Entries =
    [
        (BenefitsEntry.LumpSum, "1", "lumpsum"),
        (BenefitsEntry.ShortTerm, "2", "sickness_maternity"),
        (BenefitsEntry.Monthly, "3", "monthly"),
        (BenefitsEntry.Unemployment, "4", "unemployment"),
        (BenefitsEntry.Visits, "5", "visits"),
        (BenefitsEntry.Estimate, "6", "estimate"),
    ];

    private static readonly (EstimateKind Kind, string Digit, string Key)[] Estimates =
    [
        (EstimateKind.LumpSum, "1", "lumpsum"),
        (EstimateKind.Unemployment, "2", "unemployment"),
        (EstimateKind.Pension, "3", "monthly"),
        (EstimateKind.Maternity, "4", "sickness_maternity"),
    ];

    // Labels of the menus, where no entity stands for them.
    private static readonly PhraseBook<string> Labels = new(
    [
        .. Of("visits", "sổ khám chữa bệnh", "khám chữa bệnh", "khám bệnh", "medical visits", "visits"),
        .. Of("estimate", "ước tính tiền hưởng", "ước tính", "tính thử", "estimates", "estimate"),
        .. Of("lumpsum", "bhxh một lần", "một lần", "lump sum"),
        .. Of("sickness_maternity", "ốm đau", "thai sản", "dưỡng sức", "sickness", "maternity", "recovery"),
        .. Of("monthly", "lương hưu", "hưu", "trợ cấp tháng", "trợ cấp hằng tháng", "pension", "monthly"),
        .. Of("unemployment", "thất nghiệp", "unemployment"),
    ]);

    private static readonly PhraseBook<string> HowMuch = new(Of("x", "được bao nhiêu", "được nhận bao nhiêu", "nhận được bao nhiêu", "được mấy", "bao nhiêu tiền", "sẽ được", "sẽ nhận", "ước tính", "tính thử", "tính giúp", "tính cho", "how much", "would i get", "will i get", "estimate"));

    private static readonly PhraseBook<string> Received = new(Of("x", "đã nhận", "đã hưởng", "đã được", "được trả", "đã trả", "đã lãnh", "đã lĩnh", "nhận rồi", "nhận được", "received", "paid out"));

    /// <summary>The group of an entry.</summary>
    public static BenefitGroup GroupOf(BenefitsEntry entry) => entry switch
    {
        BenefitsEntry.LumpSum => BenefitGroup.LumpSum,
        BenefitsEntry.ShortTerm => BenefitGroup.ShortTerm,
        BenefitsEntry.Monthly => BenefitGroup.Monthly,
        _ => BenefitGroup.Unemployment,
    };

    /// <summary>The group of a key, as entities have them.</summary>
    public static BenefitGroup? OfKey(string key) => key switch
    {
        "lumpsum" => BenefitGroup.LumpSum,
        "sickness_maternity" => BenefitGroup.ShortTerm,
        "monthly" => BenefitGroup.Monthly,
        "unemployment" => BenefitGroup.Unemployment,
        _ => null,
    };

    /// <summary>What can be estimated of a group.</summary>
    public static EstimateKind EstimateOf(BenefitGroup group) => group switch
    {
        BenefitGroup.LumpSum => EstimateKind.LumpSum,
        BenefitGroup.ShortTerm => EstimateKind.Maternity,
        BenefitGroup.Monthly => EstimateKind.Pension,
        _ => EstimateKind.Unemployment,
    };

    /// <summary>Whether a sentence asks what somebody would get, not what was paid.</summary>
    public static bool AsksHowMuch(string text)
    {
        var utterance = Utterance.Of(text);
        return HowMuch.StandsIn(utterance) && !Received.StandsIn(utterance);
    }

    /// <summary>Reads what is asked for: digit, key or words.</summary>
    public Reading<BenefitsEntry> Entry(string text)
    {
        var typed = VietnameseText.Fold(text).TrimEnd('.', ')');
        return Array.Find(Entries, each => each.Digit == typed || each.Key == typed || each.Key == KeyIn(text)) is { Key: not null } found
            ? Reading<BenefitsEntry>.Of(found.Entry)
            : Reading<BenefitsEntry>.Not(BenefitsWording.NoSuchEntry);
    }

    /// <summary>The group that a sentence names.</summary>
    public string? EntryIn(string text) => listener.LastOf(EntityTypes.Benefit, text);

    /// <summary>Reads what is to be estimated: digit, key or words.</summary>
    public Reading<EstimateKind> Estimate(string text)
    {
        var typed = VietnameseText.Fold(text).TrimEnd('.', ')');
        return Array.Find(Estimates, each => each.Digit == typed || each.Key == typed || each.Key == KeyIn(text)) is { Key: not null } found
            ? Reading<EstimateKind>.Of(found.Kind)
            : Reading<EstimateKind>.Not(BenefitsWording.NoSuchEstimate);
    }

    private string? KeyIn(string text)
    {
        var utterance = Utterance.Of(text);
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (Labels.Longest(utterance, at, out var key) > 0)
            {
                return key;
            }
        }

        return listener.LastOf(EntityTypes.Benefit, text);
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(string key, params string[] phrases) => phrases.Select(phrase => KeyValuePair.Create(phrase, key));
}
