using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Home;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Intents;
using VssId.Bot.Language.Text;
using VssId.Bot.Language.Wishes;
using VssId.Bot.Services.Account;
using VssId.Bot.Services.Benefits;
using VssId.Bot.Services.Files;
using VssId.Bot.Services.HealthCard;
using VssId.Bot.Services.Help;
using VssId.Bot.Services.History;
using VssId.Bot.Services.Locations;
using VssId.Bot.Services.Lookups;
using VssId.Bot.Services.Notices;
using VssId.Bot.Services.Passwords;
using VssId.Bot.Services.Places;
using VssId.Bot.Services.Profile;
using VssId.Bot.Services.Registration;
using VssId.Bot.Services.Rights;
using VssId.Bot.Services.SignIn;
using VssId.Bot.Services.Visits;
using VssId.Bot.Understanding;

namespace VssId.Bot.Services.Home;

/// <summary>The front door: the menu, what people may ask for without it, and the words of the house.</summary>
internal sealed class Home(Listener listener, YesNo yesNo, LookReading looks) : IHome
{
    /// <summary>From here on a sentence leaves an open question that could not take it.</summary>
    private const double SureEnoughToLeave = 0.8;

    /// <summary>An answer or a task is given up for nothing less.</summary>
    private const double SureEnoughToCancel = 0.9;

    // A model may take "chưa chắc" for giving up: a task is dropped only where a word says so as well.
    private static readonly PhraseBook<string> GivingUp = new(new[]
    {
        "thôi", "khỏi", "hủy", "bỏ", "dừng", "ngừng", "ngưng", "nghỉ", "dẹp", "thoát", "kết thúc", "đừng", "hết", "không làm", "không cần", "không muốn", "không nữa", "để sau", "để lúc khác", "lần sau",
        "cancel", "stop", "quit", "abort", "forget it", "never mind", "nevermind", "enough", "later",
    }.Select(word => KeyValuePair.Create(word, word)));

    // Who asks for their number may not have one to sign in with.
    private static readonly PhraseBook<string> MyNumber = new(new[] { "mã số", "số bhxh", "số bảo hiểm", "mã bhxh", "mã bảo hiểm", "insurance number" }.Select(word => KeyValuePair.Create(word, word)));

    /// <summary>How likely one of the offered readings must be for an answer in words to choose it.</summary>
    private const double LikelyAmongOffered = 0.3;

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
    public Wording SomethingElse => HomeWording.SomethingElse;

    /// <inheritdoc/>
    public Wording AskWhich(IReadOnlyList<string> readings) => ReadingWording.AskWhich(readings);

    /// <inheritdoc/>
    public GlobalWord? GlobalWord(string text) => Key(text) switch
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
    public Understood Choose(string text)
    {
        if ((OfKey(text) ?? OfKeyword(text) ?? OfCourtesy(text)) is { } chosen)
        {
            return new Understood.Wish(chosen);
        }

        var reading = listener.Read(text);
        var numbered = SignInReading.NumberIn(reading) is { } number ? new Understood.Wish(new Intent(SignInFlow.FlowId, Ahead(SignInFlow.NumberSlot, number))) : null;
        return reading.Decision switch
        {
            // Who gives a number without saying what for wants to be known by it.
            Decision.Act { Intent: IntentNames.Profile or IntentNames.Yes or IntentNames.No or IntentNames.Greet or IntentNames.Back } when numbered is not null => numbered,
            Decision.Act act => Settle(act.Intent, text),
            _ when numbered is not null => numbered,
            Decision.Offer offer => OfferOf(offer.Intents, text),
            _ => new Understood.Nothing(),
        };
    }

    /// <inheritdoc/>
    public Understood? Sure(string text)
    {
        if (OfKeyword(text) is { } chosen)
        {
            return new Understood.Wish(chosen);
        }

        var reading = listener.Read(text);
        if (reading.Decision is not Decision.Act || reading.Scores[0] is not (var intent, >= SureEnoughToLeave and var likely) || Listener.HasNumber(reading))
        {
            return null;
        }

        return intent switch
        {
            IntentNames.Greet or IntentNames.Thanks or IntentNames.Yes or IntentNames.No or IntentNames.None => null,
            // "sửa số" at the question for the number is no step back.
            IntentNames.Back when likely < SureEnoughToCancel || Corrections.Says(reading.Utterance) => null,
            IntentNames.Cancel when likely < SureEnoughToCancel || !GivingUp.StandsIn(reading.Utterance) => null,
            _ => Settle(intent, text),
        };
    }

    /// <inheritdoc/>
    public Understood Settle(string reading, string text) => reading switch
    {
        IntentNames.SignIn => OfFlow(SignInFlow.FlowId, text),
        IntentNames.SignOut => OfFlow(PlacesReading.MeansEverywhere(text) ? SignOutEverywhereFlow.FlowId : SignOutFlow.FlowId, text),
        IntentNames.Card => OfCard(CardPart.Whole, text),
        IntentNames.CardQr => OfCard(CardPart.Qr, text),
        IntentNames.Language => OfFlow(LanguageFlow.FlowId, text),
        IntentNames.Greet => OfTopic(Topic.Greeting, text),
        IntentNames.Thanks => OfTopic(Topic.Thanks, text),
        IntentNames.No => OfTopic(Topic.NothingElse, text),
        IntentNames.Hotline => OfTopic(Topic.Hotline, text),
        IntentNames.Register => OfFlow(RegisterFlow.FlowId, text),
        IntentNames.RegisterStatus => OfFlow(FilesFlow.FlowId, text),
        IntentNames.ChangePassword => OfFlow(ChangePasswordFlow.FlowId, text),
        IntentNames.ForgotPassword => OfFlow(ForgotPasswordFlow.FlowId, text),
        IntentNames.Profile => MyNumber.StandsIn(Utterance.Of(text)) ? OfTopic(Topic.MyNumber, text) : OfFlow(ProfileFlow.FlowId, text),
        IntentNames.History => OfFlow(HistoryFlow.FlowId, text),
        IntentNames.TotalTime => OfFlow(TotalTimeFlow.FlowId, text),
        // "thai sản được bao nhiêu" asks what it would be, "… năm ngoái" what it was.
        IntentNames.Benefits => OfFlow(BenefitsReading.AsksHowMuch(text) && looks.PeriodIn(text) is null ? EstimateFlow.FlowId : BenefitsFlow.FlowId, text),
        IntentNames.Visits => OfFlow(VisitsFlow.FlowId, text),
        IntentNames.Office => OfFlow(OfficesFlow.FlowId, text),
        IntentNames.Facility => OfFlow(FacilitiesFlow.FlowId, text),
        IntentNames.DeleteMyData => OfFlow(DeletionFlow.FlowId, text),
        IntentNames.Help => new Understood.Global(Engine.Home.GlobalWord.Help),
        IntentNames.Back => new Understood.Global(Engine.Home.GlobalWord.Back),
        IntentNames.Cancel => new Understood.Global(Engine.Home.GlobalWord.Cancel),
        IntentNames.Menu or IntentNames.Yes => new Understood.Global(Engine.Home.GlobalWord.Menu),
        _ => new Understood.Nothing(),
    };

    /// <inheritdoc/>
    public int? Pick(string text, IReadOnlyList<string> readings)
    {
        // With one reading the question is one of yes and no.
        if (readings.Count == 1 && yesNo.Read(text) is { } answer)
        {
            return answer is Confirmation.Yes ? 0 : 1;
        }

        var scores = listener.Read(text).Scores;
        foreach (var score in scores)
        {
            if (score.Probability >= LikelyAmongOffered && readings.Contains(score.Intent, StringComparer.Ordinal))
            {
                return readings.ToList().IndexOf(score.Intent);
            }
        }

        return scores[0] is { Intent: IntentNames.No or IntentNames.Cancel, Probability: >= SureEnoughToLeave } ? readings.Count : null;
    }

    /// <inheritdoc/>
    public bool? Agrees(string text) => yesNo.Read(text) switch
    {
        Confirmation.Yes => true,
        Confirmation.No => false,
        _ => null,
    };

    /// <inheritdoc/>
    public Correction? Correction(string text, IReadOnlyList<Slot> slots) => Corrections.In(text, slots);

    private static string Key(string text) => VietnameseText.Fold(text).TrimEnd('.', ')');

    private static Intent? OfKey(string text) => Key(text) switch
    {
        "1" => new Intent(HistoryFlow.FlowId),
        "2" => new Intent(SignInFlow.FlowId),
        "3" => new Intent(HealthCardFlow.FlowId),
        "4" => new Intent(BenefitsFlow.FlowId),
        "5" => new Intent(AccountFlow.FlowId),
        _ => null,
    };

    // Labels of the menu and plain words for them: certain without weighing anything.
    private static Intent? OfKeyword(string text) => (PlacesReading.FlowOf(text) ?? PasswordReading.FlowOf(text) ?? ProfileReading.FlowOf(text) ?? FilesReading.FlowOf(text) ?? RightsReading.FlowOf(text)) is { } flow ? new Intent(flow)
        : RegistrationReading.FlowOf(text) is { } register ? new Intent(register, Sentence: text)
        : LookPhrases.FlowOf(text) is { } look ? new Intent(look, Sentence: text)
        : TopicReading.TopicOf(text) is { } topic ? TopicOf(topic)
        : NoticesReading.FlowOf(text) is { } notices ? new Intent(notices, Sentence: text)
        : FilesReading.CodeIn(text) is { } code ? new Intent(FilesFlow.FlowId, Ahead(FilesFlow.CodeSlot, code))
        : WishBook.Of(text) switch
        {
            Wish.SignIn => new Intent(SignInFlow.FlowId),
            Wish.SignOut => new Intent(SignOutFlow.FlowId, Ahead(SignOutFlow.SureSlot, YesNo.YesKey)),
            Wish.Card => new Intent(HealthCardFlow.FlowId, Ahead(HealthCardFlow.PartSlot, HealthCardFlow.WholeKey), text),
            Wish.CardQr => new Intent(HealthCardFlow.FlowId, Ahead(HealthCardFlow.PartSlot, HealthCardFlow.QrKey), text),
            Wish.Account => new Intent(AccountFlow.FlowId),
            Wish.Language => new Intent(LanguageFlow.FlowId),
            Wish.History => new Intent(HistoryFlow.FlowId, Sentence: text),
            Wish.Benefits => new Intent(BenefitsFlow.FlowId),
            _ => null,
        };

    private static Intent? OfCourtesy(string text) => WishBook.Of(text) switch
    {
        Wish.Greet => TopicOf(Topic.Greeting),
        Wish.Thanks => TopicOf(Topic.Thanks),
        Wish.Farewell => TopicOf(Topic.NothingElse),
        _ => null,
    };

    // A greeting, thanks, a yes, a no and a step back are answered by a word or the menu: no need to ask whether they were meant.
    private Understood OfferOf(IReadOnlyList<string> intents, string text)
    {
        var readings = intents.Where(ReadingWording.HasName).ToArray();
        return intents[0] is IntentNames.Greet or IntentNames.Thanks || readings.Length == 0 ? Settle(intents[0], text) : new Understood.Doubt(readings);
    }

    private static Understood.Wish OfCard(CardPart part, string text)
    {
        // "thẻ chứ không phải mã QR" speaks of both.
        var wanted = Corrections.Wanted(text);
        var read = wanted.Length < text.Length ? HealthCardFlow.ReadPart(wanted) : default;
        return new Understood.Wish(new Intent(
            HealthCardFlow.FlowId,
            Ahead(HealthCardFlow.PartSlot, (read.Ok ? read.Value : part) is CardPart.Qr ? HealthCardFlow.QrKey : HealthCardFlow.WholeKey),
            text));
    }

    private static Understood.Wish OfFlow(string flow, string sentence) => new(new Intent(flow, Sentence: sentence));

    private static Understood.Wish OfTopic(Topic topic, string sentence) => new(TopicOf(topic) with { Sentence = sentence });

    private static Intent TopicOf(Topic topic) => new(TopicFlow.FlowId, Ahead(TopicFlow.TopicSlot, topic.ToString()));

    private static Dictionary<string, string> Ahead(string slot, string words) => new(StringComparer.Ordinal) { [slot] = words };
}
