using VssId.Bot.Engine.Flows;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Numbers;
using VssId.Bot.Language.Text;
using VssId.Bot.Services.Passwords;

namespace VssId.Bot.Services.SignIn;

/// <summary>Makes answers of what people type while they sign in.</summary>
internal static class SignInReading
{
    /// <summary>Key of "gửi lại mã" for those who type digits only.</summary>
    public const string ResendKey = "1";

    /// <summary>Key of "dùng mật khẩu" where the code is asked for.</summary>
    public const string PasswordKey = "2";

    /// <summary>What stands for signing in with a code.</summary>
    public const string CodeWay = "code";

    /// <summary>What stands for signing in with the password.</summary>
    public const string PasswordWay = "password";

    private static readonly PhraseBook<string> ByPassword = new(new[] { "mật khẩu", "mk", "password" }.Select(phrase => KeyValuePair.Create(phrase, phrase)));

    private static readonly PhraseBook<string> NewCode = new(new[]
    {
        "gửi lại", "gởi lại", "gửi mã", "gửi thêm mã", "mã mới", "mã khác", "cấp lại mã", "lấy lại mã", "xin lại mã",
        "chưa nhận được", "không nhận được", "chưa nhận mã", "chưa có mã", "không có mã", "không thấy mã", "chưa thấy mã", "không thấy gì", "chưa thấy gì", "mã đâu", "đâu có mã", "không thấy tin nhắn", "chưa thấy tin nhắn", "không có tin nhắn", "chưa có tin nhắn",
        "mã chưa tới", "mã chưa đến", "mã không tới", "mã không đến", "không thấy gửi", "chưa thấy gửi", "mất mã", "mã hết hạn", "resend", "send again", "send it again", "new code", "another code", "no code", "did not get", "receive the code", "receive a code", "receive any code", "received the code", "received a code", "not received", "get the code", "get a code",
    }.Select(phrase => KeyValuePair.Create(phrase, phrase)));

    private static readonly PhraseBook<string> NotKnown = new(new[]
    {
        "không biết", "không nhớ", "không rõ", "chưa biết", "quên", "quên mất", "không có", "chưa có", "ở đâu", "xem đâu", "đâu ra", "lấy đâu", "tìm đâu", "số nào", "số gì", "là gì", "được không",
        "don't know", "dont know", "do not know", "where", "which", "forgot",
    }.Select(phrase => KeyValuePair.Create(phrase, phrase)));

    /// <summary>Reads the number a citizen is known by.</summary>
    public static Reading<NumberAnswer> Number(string text)
    {
        var reading = NumberReader.ReadCitizenNumber(text);
        return reading.Outcome switch
        {
            NumberOutcome.Read => Reading<NumberAnswer>.Of(new NumberAnswer(reading.Number, Spelling.Full)),
            NumberOutcome.ZeroDropped => Reading<NumberAnswer>.Of(new NumberAnswer(reading.Number, Spelling.ZeroPutBack)),
            NumberOutcome.WrongLength => Reading<NumberAnswer>.Not(SignInWording.WrongLength(reading.Digits)),
            // Who does not know the number hears where it stands: the question's help.
            _ when NotKnown.StandsIn(Utterance.Of(text)) => Reading<NumberAnswer>.Nothing,
            _ => Reading<NumberAnswer>.Not(SignInWording.NoDigits),
        };
    }

    /// <summary>The number in a sentence that was not said in answer to the question: one of full length that is no telephone number.</summary>
    /// <param name="reading">The sentence.</param>
    public static string? NumberIn(Understanding.Reading reading)
    {
        foreach (var entity in reading.Entities)
        {
            if (entity.TypeName is EntityTypes.SocialInsuranceNumber or EntityTypes.PersonalId or EntityTypes.HealthCard && entity.Value is EntityValue.Key number && NumberReader.ReadCitizenNumber(number.Value).Outcome is NumberOutcome.Read)
            {
                return number.Value;
            }
        }

        // A number that stands alone is no telephone number here, however it begins.
        return NumberReader.ReadCitizenNumber(reading.Utterance.Received) is { Outcome: NumberOutcome.Read, Number.Value: var alone } && IsAlone(reading) ? alone : null;
    }

    /// <summary>Reads a code, or the wish for a new one.</summary>
    public static Reading<CodeAnswer> Code(string text)
    {
        if (VietnameseText.Fold(text).TrimEnd('.', ')') is ResendKey)
        {
            return Reading<CodeAnswer>.Of(new CodeAnswer.Resend());
        }

        var reading = NumberReader.ReadCode(text);
        return reading switch
        {
            { Code: { } code } => Reading<CodeAnswer>.Of(new CodeAnswer.Code(code)),
            _ when NewCode.StandsIn(Utterance.Of(text)) => Reading<CodeAnswer>.Of(new CodeAnswer.Resend()),
            { Digits: > 0 } => Reading<CodeAnswer>.Not(SignInWording.CodeDigits(reading.Digits)),
            _ => Reading<CodeAnswer>.Not(SignInWording.CodeNoDigits),
        };
    }

    /// <summary>Reads a code, the wish for a new one, or for the password.</summary>
    public static Reading<CodeAnswer> CodeOrPassword(string text) =>
        VietnameseText.Fold(text).TrimEnd('.', ')') is PasswordKey || WayIn(text) is not null ? Reading<CodeAnswer>.Of(new CodeAnswer.Instead()) : Code(text);

    /// <summary>Reads a way in.</summary>
    public static Reading<SignInWay> Way(string text) => text switch
    {
        CodeWay => Reading<SignInWay>.Of(SignInWay.Code),
        PasswordWay => Reading<SignInWay>.Of(SignInWay.Password),
        _ => Reading<SignInWay>.Nothing,
    };

    /// <summary>The way that a sentence names: the password, unless it is the lost one or a new one that is spoken of.</summary>
    public static string? WayIn(string text) => PasswordReading.FlowOf(text) is null && ByPassword.StandsIn(Utterance.Of(text)) && !NotKnown.StandsIn(Utterance.Of(text)) && !text.Any(char.IsAsciiDigit) ? PasswordWay : null;

    private static bool IsAlone(Understanding.Reading reading)
    {
        foreach (ref readonly var token in reading.Utterance.Tokens)
        {
            if (token.Kind is TokenKind.Word && token.Text.Length > 2)
            {
                return false;
            }
        }

        return true;
    }
}
