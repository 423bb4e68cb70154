using VssId.Bot.Engine.Flows;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Services.Passwords;

/// <summary>Understands what people say of passwords and of the digits of a page.</summary>
internal static class PasswordReading
{
    /// <summary>Key of "xin trang mới" for those who type digits only.</summary>
    public const string NewPageKey = "1";

    private const int DigitsOfPage = 4;

    private static readonly FlowPhrases Wishes = new(
        courtesies: 3,
        (ForgotPasswordFlow.FlowId, ["quên mật khẩu", "quên mật khẩu rồi", "quên mk", "mất mật khẩu", "không nhớ mật khẩu", "lấy lại mật khẩu", "cấp lại mật khẩu", "đặt lại mật khẩu", "khôi phục mật khẩu", "forgot password", "forgot my password", "reset password", "reset my password", "lost password"]),
        (ChangePasswordFlow.FlowId, ["đổi mật khẩu", "thay mật khẩu", "thay đổi mật khẩu", "đổi mk", "sửa mật khẩu", "change password", "change my password"]));

    private static readonly PhraseBook<string> Anew = new(Of("", "trang mới", "trang khác", "mở lại trang", "xin lại trang", "gửi lại", "gửi lại trang", "gửi lại đường dẫn", "đường dẫn mới", "link mới", "gửi lại link", "mở lại", "hết hạn", "không mở được", "new page", "another page", "new link", "another link", "send again"));

    /// <summary>The flow that a whole message asks for.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Its name; <see langword="null"/> when the message is no such wish, or says more than that.</returns>
    public static string? FlowOf(string text) => Wishes.FlowOf(text);

    /// <summary>Reads the digits of a page, or the wish for a new page.</summary>
    public static Reading<DigitsAnswer> Digits(string text)
    {
        if (VietnameseText.Fold(text).TrimEnd('.', ')') is NewPageKey || Anew.StandsIn(Utterance.Of(text)))
        {
            return Reading<DigitsAnswer>.Of(new DigitsAnswer.NewPage());
        }

        var digits = string.Concat(VietnameseText.Fold(text).Where(char.IsAsciiDigit));
        // "số là 48 21" holds them; what has letters and digits in one word looks like a password.
        return digits.Length == DigitsOfPage && !text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(word => word.Any(char.IsAsciiDigit) && word.Any(char.IsLetter))
            ? Reading<DigitsAnswer>.Of(new DigitsAnswer.Digits(digits))
            : Reading<DigitsAnswer>.Not(digits.Length is > 0 and not DigitsOfPage && text.All(sign => char.IsAsciiDigit(sign) || char.IsWhiteSpace(sign)) ? PasswordWording.FourDigits(digits.Length) : PasswordWording.DigitsOnly);
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(string flow, params string[] phrases) => phrases.Select(phrase => KeyValuePair.Create(phrase, flow));
}
