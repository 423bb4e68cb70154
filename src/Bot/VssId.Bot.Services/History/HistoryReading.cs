using VssId.Backend.Client.History;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;
using VssId.Bot.Services.Lookups;

namespace VssId.Bot.Services.History;

/// <summary>Understands which history is asked for.</summary>
internal sealed class HistoryReading(Listener listener, LookReading looks)
{
    private static readonly (HistorySubject Subject, string Digit, string Key)[] Subjects =
    [
        (HistorySubject.Bhxh, "1", "bhxh"),
        (HistorySubject.Bhtn, "2", "bhtn"),
        (HistorySubject.Tnld, "3", "tnld"),
        (HistorySubject.Bhyt, "4", "bhyt"),
        (HistorySubject.Statement, "5", "c14"),
        (HistorySubject.Total, "6", "total"),
    ];

    private static readonly PhraseBook<string> Statement = new(Of("c14", "c14-ts", "c14 ts", "c14ts", "xác nhận theo năm", "xác nhận quá trình đóng", "giấy xác nhận đóng", "tờ rời", "xác nhận đóng hằng năm", "yearly confirmation"));

    private static readonly PhraseBook<string> Total = new(Of("tổng thời gian", "tổng cộng", "tổng số năm", "tổng", "total time", "total"));

    private static readonly PhraseBook<string> EmployerWords = new(Of("ở công ty", "tại công ty", "của công ty", "công ty", "cty", "ở đơn vị", "tại đơn vị", "doanh nghiệp", "xí nghiệp", "nhà máy", "at the company", "at company", "company"));

    /// <summary>The fund of a subject.</summary>
    public static Fund FundOf(HistorySubject subject) => subject switch
    {
        HistorySubject.Bhtn => Fund.Bhtn,
        HistorySubject.Tnld => Fund.Tnld,
        HistorySubject.Bhyt => Fund.Bhyt,
        _ => Fund.Bhxh,
    };

    /// <summary>The subject of a key, as entities have them.</summary>
    public static HistorySubject? OfKey(string key) => Array.Find(Subjects, each => each.Key == key) is { Key: not null } found ? found.Subject : null;

    /// <summary>Reads what is asked for: digit, key or words.</summary>
    public Reading<HistorySubject> Subject(string text)
    {
        var typed = VietnameseText.Fold(text).TrimEnd('.', ')');
        return Array.Find(Subjects, each => each.Digit == typed || each.Key == typed) is { Key: not null } found ? Reading<HistorySubject>.Of(found.Subject)
            : SubjectIn(text) is { } said ? Reading<HistorySubject>.Of(OfKey(said)!.Value)
            : Reading<HistorySubject>.Not(HistoryWording.NoSuchFund);
    }

    /// <summary>What a sentence asks for; who names a time or an employer and no fund means social insurance.</summary>
    public string? SubjectIn(string text) => SubjectNamed(text)
        ?? (Total.StandsIn(Utterance.Of(text)) ? "total"
            : looks.PeriodIn(text) is not null || EmployerIn(text) is not null ? "bhxh"
            : null);

    /// <summary>The fund or confirmation that a sentence names.</summary>
    public string? SubjectNamed(string text) => Statement.StandsIn(Utterance.Of(text)) ? "c14" : listener.LastOf(EntityTypes.Insurance, text);

    /// <summary>The name of an employer in a sentence: what stands behind a word for it, up to the time that is named.</summary>
    public string? EmployerIn(string text)
    {
        var reading = listener.Read(text);
        var utterance = reading.Utterance;
        var tokens = utterance.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (EmployerWords.Longest(utterance, at, out _) is not (> 0 and var taken))
            {
                continue;
            }

            var end = at + taken;
            while (end < tokens.Length && !IsInTime(reading, tokens[end].Start))
            {
                end++;
            }

            return end > at + taken ? utterance.TextOf(at + taken, end - 1).Trim(' ', ',', '.', '?', '!') is { Length: > 1 } name ? name : null : null;
        }

        return null;
    }

    private static bool IsInTime(Understanding.Reading reading, int start)
    {
        foreach (var entity in reading.Entities)
        {
            if (entity.Start <= start && start <= entity.End && entity.TypeName.StartsWith("datetimeV2", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(params string[] phrases) => phrases.Select(phrase => KeyValuePair.Create(phrase, phrase));
}
