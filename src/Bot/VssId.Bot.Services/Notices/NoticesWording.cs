using System.Globalization;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Notices;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Places;

namespace VssId.Bot.Services.Notices;

/// <summary>Words of notices. None says where somebody was treated or why.</summary>
internal static class NoticesWording
{
    private static readonly WordingFile File = new(typeof(NoticesWording));

    public static Wording Title => File[nameof(Title)];

    public static Wording NoSuchChoice => File[nameof(NoSuchChoice)];

    public static Wording NoSuchItem => File[nameof(NoSuchItem)];

    public static Wording LinkRemoved => File[nameof(LinkRemoved)].Offering(HomeWording.Account, HomeWording.ToMenu);

    /// <summary>All kinds and how they stand, the way, and the places.</summary>
    public static Wording Ask(NoticeSettings settings) => File[nameof(Ask)].Offering(
        new Offer("1", StateOf(settings, NoticeKind.NewVisit)),
        new Offer("2", StateOf(settings, NoticeKind.MissingContribution)),
        new Offer("3", StateOf(settings, NoticeKind.CardExpiring)),
        new Offer("4", StateOf(settings, NoticeKind.OldPassword)),
        new Offer("5", StateOf(settings, NoticeKind.SignInElsewhere)),
        new Offer("6", File["WayNow"].With(NameOf(settings.Way))),
        new Offer("7", File["Places"]));

    public static Wording Switched(NoticeKind kind, bool isOn) => File[isOn ? "SwitchedOn" : "SwitchedOff"].With(NameOf(kind)).Offering(HomeWording.Account, HomeWording.ToMenu);

    public static Wording AskWay(IReadOnlyList<NoticeWay> ways) => File[nameof(AskWay)].Offering([.. ways.Select((way, at) => new Offer((at + 1).ToString(CultureInfo.InvariantCulture), NameOf(way)))]);

    public static Wording WayChosen(NoticeWay way) => File[nameof(WayChosen)].With(NameOf(way)).Offering(HomeWording.Account, HomeWording.ToMenu);

    public static Wording AskLink(LinkedPlaces links, DateTimeOffset now) => File[nameof(AskLink)].Offering(
        [.. links.Items.Select((link, at) => new Offer((at + 1).ToString(CultureInfo.InvariantCulture), File[link.Here ? "LinkHere" : "LinkThere"].With(PlacesWording.NameOf(link.Channel), PlacesWording.When(link.UsedAt, now))))]);

    /// <summary>The way that a digit of the list or a word names.</summary>
    public static NoticeWay? WayOf(string typed, IReadOnlyList<NoticeWay> ways)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= ways.Count ? ways[number - 1] : null;
        }

        NoticeWay? named = typed.Contains("zalo", StringComparison.Ordinal) ? NoticeWay.Zalo
            : typed.Contains("mail", StringComparison.Ordinal) ? NoticeWay.Email
            : typed.Contains("sms", StringComparison.Ordinal) || typed.Contains("tin nhan", StringComparison.Ordinal) || typed.Contains("message", StringComparison.Ordinal) ? NoticeWay.Sms
            : typed.Contains("ussd", StringComparison.Ordinal) || typed.Contains("quay so", StringComparison.Ordinal) ? NoticeWay.Ussd
            : null;
        return named is { } way && ways.Contains(way) ? way : null;
    }

    /// <summary>A notice in words.</summary>
    public static Wording? Told(NoticeGiven notice) => notice.Kind switch
    {
        NoticeKind.NewVisit => File["ToldVisit"].With(Clock.Day(notice.Day)).Offering(HomeWording.Account, HomeWording.ToMenu),
        NoticeKind.MissingContribution => File["ToldContribution"].With(notice.Day.ToString("MM/yyyy", CultureInfo.InvariantCulture)).Offering(HomeWording.Account, HomeWording.ToMenu),
        NoticeKind.CardExpiring => File["ToldCard"].With(Clock.Day(notice.Day)).Offering(HomeWording.Card, HomeWording.ToMenu),
        NoticeKind.OldPassword => File["ToldPassword"].With(Clock.Day(notice.Day)).Offering(HomeWording.Account, HomeWording.ToMenu),
        NoticeKind.SignInElsewhere => File["ToldSignIn"].With(PlacesWording.NameOf(notice.Channel ?? ""), Clock.Day(notice.Day)).Offering(HomeWording.Account, HomeWording.ToMenu),
        _ => null,
    };

    private static Wording StateOf(NoticeSettings settings, NoticeKind kind) =>
        File[settings.Items.Any(setting => setting.Kind == kind && setting.IsOn) ? "IsOn" : "IsOff"].With(NameOf(kind));

    private static Wording NameOf(NoticeKind kind) => File[kind switch
    {
        NoticeKind.NewVisit => "NewVisit",
        NoticeKind.MissingContribution => "MissingContribution",
        NoticeKind.CardExpiring => "CardExpiring",
        NoticeKind.OldPassword => "OldPassword",
        _ => "SignInElsewhere",
    }];

    private static Wording NameOf(NoticeWay way) => File[way switch
    {
        NoticeWay.Zalo => "ByZalo",
        NoticeWay.Email => "ByEmail",
        NoticeWay.Ussd => "ByUssd",
        _ => "BySms",
    }];
}
