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

    public static Wording About => File[nameof(About)].Offering(HomeWording.SignIn, HomeWording.ToMenu);

    public static Wording Install => File[nameof(Install)].Offering(HomeWording.SignIn, HomeWording.ToMenu);

    public static Wording Numbers => File[nameof(Numbers)].Offering(HomeWording.SignIn, HomeWording.ToMenu);

    public static Wording MyNumber => WithCard(File[nameof(MyNumber)]);

    private static Wording WithCard(Wording wording) => wording.Offering(HomeWording.Card, HomeWording.ToMenu);
}
