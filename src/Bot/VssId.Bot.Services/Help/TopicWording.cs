using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;

namespace VssId.Bot.Services.Help;

/// <summary>Words for what is answered at once.</summary>
internal static class TopicWording
{
    private static readonly WordingFile File = new(typeof(TopicWording));

    public static Wording Title => File[nameof(Title)];

    public static Wording AskTopic => File[nameof(AskTopic)];

    public static Wording Hotline => File[nameof(Hotline)];

    public static Wording Thanks => File[nameof(Thanks)];

    public static Wording NothingElse => File[nameof(NothingElse)];

    public static Wording History => WithWhatStands(File[nameof(History)]);

    public static Wording Benefits => WithWhatStands(File[nameof(Benefits)]);

    public static Wording Register => WithWhatStands(File[nameof(Register)]);

    public static Wording RegisterStatus => WithWhatStands(File[nameof(RegisterStatus)]);

    public static Wording MyNumber => WithCard(File[nameof(MyNumber)]);

    public static Wording TotalTime => WithWhatStands(File[nameof(TotalTime)]);

    public static Wording Visits => WithWhatStands(File[nameof(Visits)]);

    public static Wording Office => WithWhatStands(File[nameof(Office)]);

    public static Wording Facility => WithCard(File[nameof(Facility)]);

    public static Wording HistoryIn(Wording period) => File[nameof(HistoryIn)].With(period);

    public static Wording BenefitsIn(Wording period) => File[nameof(BenefitsIn)].With(period);

    public static Wording VisitsIn(Wording period) => File[nameof(VisitsIn)].With(period);

    public static Wording OfficeIn(string province) => File[nameof(OfficeIn)].With(province);

    public static Wording FacilityIn(string province) => File[nameof(FacilityIn)].With(province);

    public static Wording FromTo(string first, string last) => File[nameof(FromTo)].With(first, last);

    public static Wording Until(string last) => File[nameof(Until)].With(last);

    public static Wording InMonth(string month) => File[nameof(InMonth)].With(month);

    public static Wording InYear(string year) => File[nameof(InYear)].With(year);

    public static Wording OnDay(string day) => File[nameof(OnDay)].With(day);

    // What cannot be had yet is said together with what can.
    private static Wording WithWhatStands(Wording wording) => wording.Offering(HomeWording.SignIn, HomeWording.Card, HomeWording.Account);

    private static Wording WithCard(Wording wording) => wording.Offering(HomeWording.Card, HomeWording.ToMenu);
}
