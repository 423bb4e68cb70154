using VssId.Bot.Engine.Flows;
using VssId.Bot.Language.Numbers;
using VssId.Bot.Language.Text;
using VssId.Bot.Language.Wishes;

namespace VssId.Bot.Services.SignIn;

/// <summary>Makes answers of what people type while they sign in.</summary>
internal static class SignInReading
{
    /// <summary>Key of "gửi lại mã" for those who type digits only.</summary>
    public const string ResendKey = "1";

    /// <summary>Key of yes.</summary>
    public const string YesKey = "1";

    /// <summary>Key of no.</summary>
    public const string NoKey = "2";

    /// <summary>Reads the number a citizen is known by.</summary>
    public static Reading<NumberAnswer> Number(string text)
    {
        var reading = NumberReader.ReadCitizenNumber(text);
        return reading.Outcome switch
        {
            NumberOutcome.Read => Reading<NumberAnswer>.Of(new NumberAnswer(reading.Number, Spelling.Full)),
            NumberOutcome.ZeroDropped => Reading<NumberAnswer>.Of(new NumberAnswer(reading.Number, Spelling.ZeroPutBack)),
            NumberOutcome.WrongLength => Reading<NumberAnswer>.Not(SignInWording.WrongLength(reading.Digits)),
            _ => Reading<NumberAnswer>.Not(SignInWording.NoDigits),
        };
    }

    /// <summary>Reads yes or no.</summary>
    public static Reading<Confirmation> Confirmation(string text) => VietnameseText.Fold(text).TrimEnd('.', ')') switch
    {
        YesKey => Reading<Confirmation>.Of(SignIn.Confirmation.Yes),
        NoKey => Reading<Confirmation>.Of(SignIn.Confirmation.No),
        _ => WishBook.Of(text) switch
        {
            Wish.Yes => Reading<Confirmation>.Of(SignIn.Confirmation.Yes),
            Wish.No => Reading<Confirmation>.Of(SignIn.Confirmation.No),
            _ => Reading<Confirmation>.Not(SignInWording.ConfirmZeroHelp),
        },
    };

    /// <summary>Reads a code, or the wish for a new one.</summary>
    public static Reading<CodeAnswer> Code(string text)
    {
        if (WishBook.Of(text) is Wish.Resend || VietnameseText.Fold(text).TrimEnd('.', ')') is ResendKey)
        {
            return Reading<CodeAnswer>.Of(new CodeAnswer.Resend());
        }

        var reading = NumberReader.ReadCode(text);
        return reading switch
        {
            { Code: { } code } => Reading<CodeAnswer>.Of(new CodeAnswer.Code(code)),
            { Digits: > 0 } => Reading<CodeAnswer>.Not(SignInWording.CodeDigits(reading.Digits)),
            _ => Reading<CodeAnswer>.Not(SignInWording.CodeNoDigits),
        };
    }
}
