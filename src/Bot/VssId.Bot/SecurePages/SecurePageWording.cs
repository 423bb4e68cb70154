using VssId.Backend.Client.Pages;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.SecurePages;

/// <summary>Words of the secure pages.</summary>
internal static class SecurePageWording
{
    private static readonly WordingFile File = new(typeof(SecurePageWording));

    public static Wording Service => File[nameof(Service)];

    public static Wording Password => File[nameof(Password)];

    public static Wording OldPassword => File[nameof(OldPassword)];

    public static Wording NewPassword => File[nameof(NewPassword)];

    public static Wording Again => File[nameof(Again)];

    public static Wording Rules => File[nameof(Rules)];

    public static Wording GoOn => File[nameof(GoOn)];

    public static Wording Keep => File[nameof(Keep)];

    public static Wording Take => File[nameof(Take)];

    public static Wording TakeHelp => File[nameof(TakeHelp)];

    public static Wording NotAlike => File[nameof(NotAlike)];

    public static Wording FirstPassword => File[nameof(FirstPassword)];

    public static Wording OverduePassword => File[nameof(OverduePassword)];

    public static Wording DigitsTitle => File[nameof(DigitsTitle)];

    public static Wording DigitsWarning => File[nameof(DigitsWarning)];

    public static Wording OverTitle => File[nameof(OverTitle)];

    public static Wording Over => File[nameof(Over)];

    public static Wording DoneTitle => File[nameof(DoneTitle)];

    /// <summary>There is nothing more to do on a page.</summary>
    public static Wording Done(PagePurpose purpose) => File[purpose switch
    {
        PagePurpose.Download => "DoneDownload",
        PagePurpose.FirstPassword => "DoneFirstPassword",
        _ => nameof(Done),
    }];

    public static Wording BusyTitle => File[nameof(BusyTitle)];

    public static Wording Busy => File[nameof(Busy)];

    public static Wording StrangeTitle => File[nameof(StrangeTitle)];

    public static Wording Strange => File[nameof(Strange)];

    public static Wording NotYou => File[nameof(NotYou)];

    public static Wording Empty => File[nameof(Empty)];

    public static Wording TitleOf(PagePurpose purpose) => File[purpose switch
    {
        PagePurpose.SignIn => "SignInTitle",
        PagePurpose.SetPassword => "SetPasswordTitle",
        PagePurpose.ChangePassword => "ChangePasswordTitle",
        PagePurpose.FirstPassword => "FirstPasswordTitle",
        _ => "DownloadTitle",
    }];

    /// <summary>Who asked for the page, for whom, and how long it lives.</summary>
    public static Wording About(string channel, string account, int minutes) => File[nameof(About)].With(NameOf(channel), account, minutes);

    /// <summary>The password is wrong.</summary>
    public static Wording Wrong(int triesLeft) => File[nameof(Wrong)].With(triesLeft);

    /// <summary>No password is taken for a while; without a time only the office unlocks.</summary>
    public static Wording Locked(string? until) => until is null ? File["LockedForGood"] : File[nameof(Locked)].With(until);

    /// <summary>Why a new password is not taken.</summary>
    public static Wording FaultOf(NewPasswordFault fault) => File[fault switch
    {
        NewPasswordFault.TooShort => "TooShort",
        NewPasswordFault.TooLong => "TooLong",
        NewPasswordFault.OneKind => "OneKind",
        NewPasswordFault.Common => "Common",
        NewPasswordFault.Personal => "Personal",
        _ => "Same",
    }];

    /// <summary>Where the digits are to be typed.</summary>
    public static Wording GoBack(string channel) => File[channel switch
    {
        "zalo" => "GoBackToZalo",
        "webchat" => "GoBackToWebChat",
        _ => "GoBackToUssd",
    }];

    /// <summary>Name of a channel as people call it.</summary>
    public static Wording NameOf(string channel) => File[channel switch
    {
        "zalo" => "OnZalo",
        "webchat" => "OnWebChat",
        _ => "OnUssd",
    }];
}
