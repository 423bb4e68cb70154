using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Home;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Numbers;
using VssId.Bot.Language.Text;
using VssId.Bot.Language.Wishes;
using VssId.Bot.Services.Account;
using VssId.Bot.Services.HealthCard;
using VssId.Bot.Services.Help;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Home;

/// <summary>The front door: the menu, what people may ask for without it, and the words of the house.</summary>
internal sealed class Home : IHome
{
    /// <inheritdoc/>
    public Wording Greeting => HomeWording.Greeting;

    /// <inheritdoc/>
    public Wording Menu => HomeWording.MainMenuWithEntries;

    /// <inheritdoc/>
    public Wording Help => HomeWording.Help;

    /// <inheritdoc/>
    public Wording NotUnderstood => HomeWording.NotUnderstood;

    /// <inheritdoc/>
    public Wording TooLong => HomeWording.TooLong;

    /// <inheritdoc/>
    public Wording Busy => HomeWording.Busy;

    /// <inheritdoc/>
    public Wording Sorry => HomeWording.Sorry;

    /// <inheritdoc/>
    public Wording TooMuch => HomeWording.TooMuch;

    /// <inheritdoc/>
    public Wording Wall => HomeWording.Wall;

    /// <inheritdoc/>
    public Wording SessionEnded => HomeWording.SessionEnded;

    /// <inheritdoc/>
    public Wording Farewell => HomeWording.Farewell;

    /// <inheritdoc/>
    public Wording GivenUp(Wording task) => HomeWording.GivenUp(task);

    /// <inheritdoc/>
    public Wording Expired(Wording task) => HomeWording.Expired(task);

    /// <inheritdoc/>
    public Wording Resume(Wording task) => HomeWording.Resume(task);

    /// <inheritdoc/>
    public GlobalWord? GlobalWord(string text) => VietnameseText.Fold(text).TrimEnd('.', ')') switch
    {
        "0" => Engine.Home.GlobalWord.Back,
        "00" => Engine.Home.GlobalWord.Menu,
        _ => WishBook.Of(text) switch
        {
            Wish.Back => Engine.Home.GlobalWord.Back,
            Wish.Menu => Engine.Home.GlobalWord.Menu,
            Wish.Cancel => Engine.Home.GlobalWord.Cancel,
            Wish.Help => Engine.Home.GlobalWord.Help,
            _ => null,
        },
    };

    /// <inheritdoc/>
    public Intent? Choose(string text) => VietnameseText.Fold(text).TrimEnd('.', ')') switch
    {
        "1" => TopicOf(Topic.History),
        "2" => new Intent(SignInFlow.FlowId),
        "3" => new Intent(HealthCardFlow.FlowId),
        "4" => TopicOf(Topic.Benefits),
        "5" => new Intent(AccountFlow.FlowId),
        _ => Sure(text) ?? (NumberReader.ReadCitizenNumber(text).Outcome is NumberOutcome.Read
            ? new Intent(SignInFlow.FlowId, Ahead(SignInFlow.NumberSlot, text))
            : null),
    };

    /// <inheritdoc/>
    public Intent? Sure(string text) => WishBook.Of(text) switch
    {
        Wish.SignIn => new Intent(SignInFlow.FlowId),
        Wish.SignOut => new Intent(SignOutFlow.FlowId),
        Wish.Card => new Intent(HealthCardFlow.FlowId),
        Wish.CardQr => new Intent(HealthCardFlow.FlowId, Ahead(HealthCardFlow.PartSlot, "qr")),
        Wish.Account => new Intent(AccountFlow.FlowId),
        Wish.Language => new Intent(LanguageFlow.FlowId),
        Wish.Vietnamese or Wish.English => new Intent(LanguageFlow.FlowId, Ahead(LanguageFlow.LanguageSlot, text)),
        Wish.Hotline => TopicOf(Topic.Hotline),
        Wish.Thanks => TopicOf(Topic.Thanks),
        Wish.Greet => TopicOf(Topic.Greeting),
        Wish.Register => TopicOf(Topic.Register),
        Wish.History => TopicOf(Topic.History),
        Wish.Benefits => TopicOf(Topic.Benefits),
        _ => null,
    };

    /// <inheritdoc/>
    public Correction? Correction(string text, IReadOnlyList<Slot> slots)
    {
        // "à nhầm, số là 99 0000 0017": the only plain answer of today's flows that can be corrected is the number.
        if (!slots.Any(slot => slot.Name == SignInFlow.NumberSlot))
        {
            return null;
        }

        var words = VietnameseText.Fold(text);
        var corrects = Corrections.Any(phrase => words.Contains(phrase, StringComparison.Ordinal));
        var number = NumberReader.ReadCitizenNumber(text).Outcome is NumberOutcome.Read;
        return corrects || number ? new Correction(SignInFlow.NumberSlot, number ? text : null) : null;
    }

    private static readonly string[] Corrections = ["nham so", "sai so", "doi so", "sua so", "so khac", "nham roi", "a nham", "change number", "wrong number"];

    private static Intent TopicOf(Topic topic) => new(TopicFlow.FlowId, Ahead(TopicFlow.TopicSlot, topic.ToString()));

    private static Dictionary<string, string> Ahead(string slot, string words) => new(StringComparer.Ordinal) { [slot] = words };
}
