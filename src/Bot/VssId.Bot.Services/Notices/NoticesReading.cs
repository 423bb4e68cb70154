using VssId.Bot.Engine.Flows;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Services.Notices;

/// <summary>Understands what people say of notices.</summary>
internal static class NoticesReading
{
    /// <summary>What stands for switching on.</summary>
    public const string On = "on";

    /// <summary>What stands for switching off.</summary>
    public const string Off = "off";

    /// <summary>What stands for the other of both.</summary>
    public const string Other = "other";

    /// <summary>What stands for nothing said.</summary>
    public const string Unsaid = "-";

    private static readonly FlowPhrases Wishes = new(courtesies: 6, (NoticesFlow.FlowId, ["thông báo", "nhận thông báo", "bật thông báo", "tắt thông báo", "cài đặt thông báo", "báo tin", "bật báo", "tắt báo", "notices", "notifications", "notification settings", "turn on notices", "turn off notices"]));

    private static readonly PhraseBook<NoticeChoice> Choices = new(
    [
        .. Of(NoticeChoice.Visit, "lượt khám", "khám bệnh", "đi khám", "khám", "visit", "visits"),
        .. Of(NoticeChoice.Contribution, "chưa đóng", "thiếu đóng", "chậm đóng", "tháng đóng", "đóng bhxh", "contribution", "contributions"),
        .. Of(NoticeChoice.Card, "thẻ", "thẻ sắp hết hạn", "hết hạn thẻ", "hạn thẻ", "card", "card expiry"),
        .. Of(NoticeChoice.Password, "mật khẩu", "password"),
        .. Of(NoticeChoice.SignIn, "đăng nhập", "đăng nhập nơi khác", "sign-in", "sign in", "sign-ins"),
        .. Of(NoticeChoice.Way, "cách nhận", "nhận qua", "qua zalo", "qua sms", "qua tin nhắn", "qua email", "qua e-mail", "way", "by sms", "by email", "by zalo"),
        .. Of(NoticeChoice.Places, "nơi đã liên kết", "liên kết", "nơi nhận", "linked", "links", "places"),
    ]);

    private static readonly PhraseBook<string> Switches = new([.. Of(On, "bật", "mở", "cho nhận", "muốn nhận", "turn on", "switch on", "enable"), .. Of(Off, "tắt", "ngừng", "dừng", "đừng", "không nhận", "turn off", "switch off", "disable", "stop")]);

    /// <summary>Whether a whole message is about notices.</summary>
    public static string? FlowOf(string text) => Wishes.FlowOf(text);

    /// <summary>Reads a choice: its digit or its words.</summary>
    public static Reading<NoticeChoice> Choice(string text) => VietnameseText.Fold(text).Trim().TrimEnd('.', ')') switch
    {
        "1" => Reading<NoticeChoice>.Of(NoticeChoice.Visit),
        "2" => Reading<NoticeChoice>.Of(NoticeChoice.Contribution),
        "3" => Reading<NoticeChoice>.Of(NoticeChoice.Card),
        "4" => Reading<NoticeChoice>.Of(NoticeChoice.Password),
        "5" => Reading<NoticeChoice>.Of(NoticeChoice.SignIn),
        "6" => Reading<NoticeChoice>.Of(NoticeChoice.Way),
        "7" => Reading<NoticeChoice>.Of(NoticeChoice.Places),
        _ => ChoiceIn(text),
    };

    /// <summary>The choice that a sentence names along with the wish, by its name.</summary>
    public static string? ChoiceSaid(string text) => FlowOf(text) is not null && ChoiceIn(text) is { Ok: true, Value: var choice } ? choice.ToString() : null;

    /// <summary>Reads it again.</summary>
    public static Reading<string> Said(string text) => text == Unsaid || ChoiceOf(text) is not null ? Reading<string>.Of(text) : Reading<string>.Nothing;

    /// <summary>The choice behind its name.</summary>
    public static NoticeChoice? ChoiceOf(string name) => Enum.TryParse<NoticeChoice>(name, out var choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(name[0]) ? choice : null;

    /// <summary>The way that a sentence names along with the wish.</summary>
    public static string? WaySaid(string text) => ChoiceSaid(text) == nameof(NoticeChoice.Way) && VietnameseText.Fold(text) is { Length: <= 40 } words ? words : null;

    /// <summary>On or off, where a message says which.</summary>
    public static string? SwitchIn(string text)
    {
        var utterance = Utterance.Of(text);
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (Switches.Longest(utterance, at, out var wanted) > 0)
            {
                return wanted;
            }
        }

        return null;
    }

    /// <summary>Reads it again.</summary>
    public static Reading<string> Switch(string text) => text is On or Off or Other ? Reading<string>.Of(text) : Reading<string>.Nothing;

    /// <summary>Reads a number of a list; what it names is judged where the list is known.</summary>
    public static Reading<string> Item(string text) => text.Trim() is { Length: > 0 and <= 40 } words ? Reading<string>.Of(VietnameseText.Fold(words).TrimEnd('.', ')')) : Reading<string>.Not(NoticesWording.NoSuchItem);

    private static Reading<NoticeChoice> ChoiceIn(string text)
    {
        var utterance = Utterance.Of(text);
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (Choices.Longest(utterance, at, out var choice) > 0)
            {
                return Reading<NoticeChoice>.Of(choice);
            }
        }

        return Reading<NoticeChoice>.Not(NoticesWording.NoSuchChoice);
    }

    private static IEnumerable<KeyValuePair<string, T>> Of<T>(T meaning, params string[] phrases) => phrases.Select(phrase => KeyValuePair.Create(phrase, meaning));
}
