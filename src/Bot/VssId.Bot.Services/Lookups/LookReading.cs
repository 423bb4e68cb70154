using System.Globalization;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Intents;
using VssId.Bot.Language.Text;
using VssId.Bot.Understanding;

namespace VssId.Bot.Services.Lookups;

/// <summary>Understands what people say behind something that was shown to them: digits, words of a choice, "chi tiết dòng 2", "còn năm trước?", "của con tôi".</summary>
internal sealed class LookReading(Listener listener)
{
    // 98 is the next page on USSD: behind the last page it is the next part of the list.
    public const string MoreKey = "98";
    public const string GroupsKey = "91";
    public const string YearsKey = "92";
    public const string SubjectsKey = "93";
    public const string EmployersKey = "94";
    public const string ChartKey = "95";
    public const string PdfKey = "96";
    public const string CsvKey = "97";
    public const string MistakeKey = "99";
    public const string EstimateKey = "90";

    private const int FirstYear = 1950;
    private const int LastYear = 2099;
    private const double Sure = 0.8;

    // A few words around a choice are courtesy; more are a sentence.
    private const int Courtesies = 3;

    private static readonly (LookChoice Choice, string Key, string[] Phrases)[] Choices =
    [
        (LookChoice.More, MoreKey, ["xem thêm", "xem tiếp", "tiếp theo", "tiếp", "thêm nữa", "còn nữa không", "trang sau", "trang tiếp", "các dòng cũ hơn", "cũ hơn", "show more", "more", "next", "next page", "older"]),
        (LookChoice.Years, YearsKey, ["chọn năm", "theo năm", "năm khác", "đổi thời gian", "thời gian khác", "đổi năm", "choose a year", "choose year", "by year", "another year", "other years"]),
        (LookChoice.Subjects, SubjectsKey, ["loại bảo hiểm khác", "bảo hiểm khác", "bh khác", "quỹ khác", "loại khác", "another insurance", "other fund", "another fund"]),
        (LookChoice.Subjects, GroupsKey, ["nhóm khác", "chế độ khác", "another group", "other group"]),
        (LookChoice.Employers, EmployersKey, ["lọc theo đơn vị", "lọc đơn vị", "theo đơn vị", "chọn đơn vị", "các đơn vị", "theo công ty", "chọn công ty", "by employer", "employers", "choose an employer"]),
        (LookChoice.Chart, ChartKey, ["xem biểu đồ", "biểu đồ", "vẽ biểu đồ", "đồ thị", "show a chart", "chart", "graph"]),
        (LookChoice.Pdf, PdfKey, ["tải tệp pdf", "tệp pdf", "tải pdf", "file pdf", "pdf", "tải về", "tải xuống", "in ra", "bản in", "get a pdf file", "download"]),
        (LookChoice.Csv, CsvKey, ["tải tệp csv", "tệp csv", "tải csv", "file csv", "csv", "excel", "file excel", "bảng tính", "get a csv file", "spreadsheet"]),
        (LookChoice.Estimate, EstimateKey, ["xem ước tính", "ước tính", "tính thử", "tính giúp", "được bao nhiêu", "see an estimate", "estimate", "how much would i get"]),
        (LookChoice.Mistake, MistakeKey, ["báo sai sót", "báo sai", "báo thiếu", "thiếu tháng", "bị thiếu", "không đúng", "sai rồi", "bị sai", "khiếu nại", "report a mistake", "report mistake", "something is wrong", "this is wrong", "missing months"]),
    ];

    private static readonly PhraseBook<string> ChoiceBook = new(Choices.SelectMany(each => each.Phrases.Select(phrase => KeyValuePair.Create(phrase, each.Key))));

    private static readonly PhraseBook<string> RowWords = new(Of("chi tiết dòng", "xem dòng", "dòng số", "dòng thứ", "dòng", "chi tiết mục", "mục số", "mục", "chi tiết lần", "lần khám số", "lần khám thứ", "lần thứ", "lần", "chi tiết số", "chi tiết", "số", "thứ", "details of row", "details of", "detail", "details", "row", "number"));

    private static readonly PhraseBook<string> Always = new(Of("tất cả", "toàn bộ", "mọi thời gian", "tất cả thời gian", "từ trước đến nay", "từ trước tới nay", "all", "all time", "everything"));

    private static readonly PhraseBook<string> YearBefore = new(Of("năm trước", "năm trước đó", "năm trước nữa", "năm liền trước", "the year before", "previous year", "year before"));

    private static readonly PhraseBook<string> YearAfter = new(Of("năm sau", "năm sau đó", "năm tiếp theo", "năm kế tiếp", "the year after", "next year", "following year"));

    private static readonly PhraseBook<string> Child = new(Of("con tôi", "con của tôi", "con mình", "con của mình", "con em", "con của em", "con anh", "con chị", "con bác", "con cô", "con tui", "con gái", "con trai", "con nhà tôi", "con nhỏ", "các con", "của bé", "cho bé", "thẻ bé", "bé nhà", "cháu bé", "mấy đứa nhỏ", "my child", "my children", "my son", "my daughter", "my kid", "my kids", "my baby"));

    private static readonly PhraseBook<string> Mine = new(Of("của tôi", "của mình", "của tui", "cho tôi", "cho mình", "bản thân", "chính tôi", "mine", "my own", "for me", "myself"));

    /// <summary>The offer of a key.</summary>
    public static Offer OfferOf(string key) => key switch
    {
        MoreKey => LookWording.More,
        YearsKey => LookWording.Years,
        SubjectsKey => LookWording.OtherFund,
        GroupsKey => LookWording.OtherGroup,
        EmployersKey => LookWording.Employers,
        ChartKey => LookWording.Chart,
        PdfKey => LookWording.Pdf,
        CsvKey => LookWording.Csv,
        MistakeKey => LookWording.Mistake,
        EstimateKey => LookWording.Estimate,
        _ => throw new System.Diagnostics.UnreachableException($"There is no choice {key}."),
    };

    /// <summary>The words that say that something is for a child; nothing when there are none.</summary>
    public static string? ChildIn(string text) => Child.StandsIn(Utterance.Of(text)) ? FamilySteps.ChildKey : null;

    /// <summary>Reads for whom something is.</summary>
    public static Reading<Whose> WhoseOf(string text) => text switch
    {
        FamilySteps.MineKey => Reading<Whose>.Of(Whose.Mine),
        FamilySteps.ChildKey => Reading<Whose>.Of(Whose.Child),
        _ when ChildIn(text) is not null => Reading<Whose>.Of(Whose.Child),
        _ when Mine.StandsIn(Utterance.Of(text)) => Reading<Whose>.Of(Whose.Mine),
        _ => Reading<Whose>.Nothing,
    };

    /// <summary>The number of a row: typed alone, or behind a word for it.</summary>
    public static int? RowIn(string text)
    {
        var typed = VietnameseText.Fold(text).TrimEnd('.', ')');
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var alone))
        {
            return typed.Length <= 2 ? alone : null;
        }

        var utterance = Utterance.Of(text);
        var tokens = utterance.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            var taken = RowWords.Longest(utterance, at, out _);
            if (taken > 0 && at + taken < tokens.Length && int.TryParse(utterance.TextOf(at + taken, at + taken), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < 100)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>The question for what is wanted next.</summary>
    /// <param name="subjectIn">Finds the key of a subject in a sentence; none when there is one subject only.</param>
    /// <param name="own">Intents whose sentences are about what is shown.</param>
    public Slot<LookWish> SlotOf(Func<string, string?>? subjectIn, params IReadOnlyList<string> own) =>
        new("next", LookWording.AskNext, text => Read(text, subjectIn, own)) { Passing = true, Finder = static _ => null, Help = LookWording.NextHelp };

    /// <summary>The period that a sentence names; nothing when it names none.</summary>
    public Period? PeriodIn(string text)
    {
        if (YearIn(text) is { } year)
        {
            return Period.OfYear(year);
        }

        foreach (var entity in listener.Read(text).Entities)
        {
            if (Period.Of(entity) is { } period)
            {
                return period;
            }
        }

        return Always.StandsIn(Utterance.Of(text)) ? Period.Always : null;
    }

    /// <summary>Reads a period; <paramref name="unsaid"/> stands for none.</summary>
    public Reading<Period?> PeriodOf(string text, string unsaid) =>
        text == unsaid ? Reading<Period?>.Of(null) : PeriodIn(text) is { } period ? Reading<Period?>.Of(period) : Reading<Period?>.Nothing;

    private Reading<LookWish> Read(string text, Func<string, string?>? subjectIn, IReadOnlyList<string> own)
    {
        var typed = VietnameseText.Fold(text).TrimEnd('.', ')');
        var utterance = Utterance.Of(text);
        return (Array.Find(Choices, each => each.Key == typed), YearIn(text)) switch
        {
            ({ Key: not null } choice, _) => Reading<LookWish>.Of(new LookWish.Choice(choice.Choice)),
            (_, { } year) => Reading<LookWish>.Of(new LookWish.Look(Subject: null, Period.OfYear(year), YearShift.None, Whose: null)),
            _ when ChoiceIn(utterance) is { } said => Reading<LookWish>.Of(new LookWish.Choice(said)),
            _ when RowIn(text) is { } row => Reading<LookWish>.Of(new LookWish.Row(row)),
            _ => Sentence(text, utterance, subjectIn, own),
        };
    }

    private Reading<LookWish> Sentence(string text, Utterance utterance, Func<string, string?>? subjectIn, IReadOnlyList<string> own)
    {
        var reading = listener.Read(text);
        // "năm ngoái tôi khám ở đâu" behind a history asks for something else.
        if (reading.Decision is Decision.Act && reading.Scores[0] is (var intent, >= Sure) && !own.Contains(intent, StringComparer.Ordinal) && intent is not (IntentNames.None or IntentNames.Yes or IntentNames.No or IntentNames.Back or IntentNames.Help or IntentNames.Greet))
        {
            return Reading<LookWish>.Nothing;
        }

        var subject = subjectIn?.Invoke(text);
        Period? period = null;
        foreach (var entity in reading.Entities)
        {
            period ??= Period.Of(entity);
        }

        period ??= Always.StandsIn(utterance) ? Period.Always : null;
        var shift = YearBefore.StandsIn(utterance) ? YearShift.Before : YearAfter.StandsIn(utterance) ? YearShift.After : YearShift.None;
        Whose? whose = Child.StandsIn(utterance) ? Whose.Child : Mine.StandsIn(utterance) ? Whose.Mine : null;
        return subject is not null || period is not null || shift is not YearShift.None || whose is not null
            ? Reading<LookWish>.Of(new LookWish.Look(subject, period, shift, whose))
            : Reading<LookWish>.Nothing;
    }

    private static LookChoice? ChoiceIn(Utterance utterance)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (ChoiceBook.Longest(utterance, at, out var key) is var taken and > 0)
            {
                return utterance.Tokens.Length - taken <= Courtesies ? Array.Find(Choices, each => each.Key == key).Choice : null;
            }
        }

        return null;
    }

    private static int? YearIn(string text) =>
        VietnameseText.Fold(text).TrimEnd('.', ')') is { Length: 4 } typed && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? year : null;

    private static IEnumerable<KeyValuePair<string, string>> Of(params string[] phrases) => phrases.Select(phrase => KeyValuePair.Create(phrase, phrase));
}
