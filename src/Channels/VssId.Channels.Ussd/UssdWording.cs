using VssId.Bot.Engine.Wordings;

namespace VssId.Channels.Ussd;

/// <summary>The channel's own words: the way through pages, and what is said when nothing else can be.</summary>
internal static class UssdWording
{
    private static readonly WordingFile Words = new(typeof(UssdWording));

    /// <summary>To the next page.</summary>
    public static Wording More => Words["More"];

    /// <summary>One step back.</summary>
    public static Wording Back => Words["Back"];

    /// <summary>To the main menu.</summary>
    public static Wording MainMenu => Words["MainMenu"];

    /// <summary>The dialogue is over; dial again.</summary>
    public static Wording Ended => Words["Ended"];

    /// <summary>Nothing was recorded; dial again.</summary>
    public static Wording Busy => Words["Busy"];
}
