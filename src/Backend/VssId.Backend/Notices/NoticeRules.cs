using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Rights;

namespace VssId.Backend.Notices;

/// <summary>What each kind of notice needs, and when one may go out.</summary>
internal static class NoticeRules
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);
    private static readonly TimeSpan Morning = TimeSpan.FromHours(7);
    private static readonly TimeSpan Night = TimeSpan.FromHours(21);

    // Zalo takes answers for 48 hours after a person's last word; to 7 days only what is worth paying for (R29).
    private static readonly TimeSpan Window = TimeSpan.FromHours(48);
    private static readonly TimeSpan PaidWindow = TimeSpan.FromDays(7);

    /// <summary>The consents that a kind needs: none when it protects the account.</summary>
    public static IReadOnlyList<ConsentPurpose> Needs(NoticeKind kind) => kind switch
    {
        NoticeKind.NewVisit => [ConsentPurpose.Notices, ConsentPurpose.Health],
        NoticeKind.OldPassword or NoticeKind.SignInElsewhere => [],
        _ => [ConsentPurpose.Notices],
    };

    /// <summary>Whether a kind comes while nobody has switched it: what needs no consent.</summary>
    public static bool IsOnByDefault(NoticeKind kind) => Needs(kind) is [];

    /// <summary>How long after the last sign-in in a Zalo conversation a kind may go there.</summary>
    public static TimeSpan ZaloWindow(NoticeKind kind) => IsOnByDefault(kind) ? PaidWindow : Window;

    /// <summary>When a notice leaves: at once, or at seven when it is night in Vietnam and it can wait.</summary>
    public static DateTimeOffset LeavesAt(NoticeKind kind, DateTimeOffset now)
    {
        var here = now.ToOffset(Vietnam);
        var morning = new DateTimeOffset(here.Date + Morning, Vietnam);
        return kind is NoticeKind.SignInElsewhere ? now
            : here < morning ? morning
            : here.TimeOfDay >= Night ? morning.AddDays(1)
            : now;
    }

    /// <summary>A day on the calendars of Vietnam.</summary>
    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(Vietnam).DateTime);
}
