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

    public static Wording History => WithWhatStands(File[nameof(History)]);

    public static Wording Benefits => WithWhatStands(File[nameof(Benefits)]);

    public static Wording Register => WithWhatStands(File[nameof(Register)]);

    // What cannot be had yet is said together with what can.
    private static Wording WithWhatStands(Wording wording) => wording.Offering(HomeWording.SignIn, HomeWording.Card, HomeWording.Account);
}
