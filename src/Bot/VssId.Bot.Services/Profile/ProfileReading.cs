using VssId.Bot.Engine.Flows;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;
using VssId.Bot.Services.Files;

namespace VssId.Bot.Services.Profile;

/// <summary>Understands what people say of their personal page.</summary>
internal static class ProfileReading
{
    private const int E164Length = 12;

    private static readonly FlowPhrases Wishes = new(
        courtesies: 3,
        (ProfileFlow.FlowId, ["trang cá nhân", "quản lý cá nhân", "ql cá nhân", "hồ sơ cá nhân", "thông tin cá nhân", "thông tin của tôi", "hồ sơ của mình", "my profile", "personal page", "my details", "my information"]),
        (PhoneChangeFlow.FlowId, ["đổi số điện thoại", "thay số điện thoại", "thay đổi số điện thoại", "đổi sđt", "đổi sdt", "đổi số đt", "cập nhật số điện thoại", "đổi số máy", "số điện thoại mới", "change phone", "change my phone", "change phone number", "change my phone number"]));

    private static readonly PhraseBook<string> Full = new(Of("", "đầy đủ", "hiện hết", "xem hết", "hiện đủ", "xem đủ", "full", "in full", "unmask", "show all"));

    /// <summary>The flow that a whole message asks for.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Its name; <see langword="null"/> when the message is no such wish, or says more than that.</returns>
    public static string? FlowOf(string text) => Wishes.FlowOf(text);

    /// <summary>Reads what is wanted on the page: its digit or its words.</summary>
    public static Reading<ProfileEntry> Entry(string text) => (VietnameseText.Fold(text).TrimEnd('.', ')'), FlowOf(text) ?? FilesReading.FlowOf(text)) switch
    {
        ("1", _) => Reading<ProfileEntry>.Of(ProfileEntry.Full),
        ("2", _) or (_, PhoneChangeFlow.FlowId) => Reading<ProfileEntry>.Of(ProfileEntry.Phone),
        ("3", _) or (_, CorrectionFlow.FlowId) => Reading<ProfileEntry>.Of(ProfileEntry.Correction),
        ("4", _) or (_, FilesFlow.FlowId) => Reading<ProfileEntry>.Of(ProfileEntry.Files),
        _ when Full.StandsIn(Utterance.Of(text)) => Reading<ProfileEntry>.Of(ProfileEntry.Full),
        _ => Reading<ProfileEntry>.Not(ProfileWording.NoSuchEntry),
    };

    /// <summary>Reads a Vietnamese mobile number in any spelling, as <c>+84…</c>.</summary>
    public static Reading<string> Phone(string text, Listener listener)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        // A number that stands alone is a telephone number here, whatever it may be elsewhere.
        var phone = listener.LastOf(EntityTypes.Phone, text) ?? listener.LastOf(EntityTypes.Phone, $"số điện thoại {digits}");
        return phone switch
        {
            { Length: E164Length } and ['+', '8', '4', '3' or '5' or '7' or '8' or '9', ..] => Reading<string>.Of(phone),
            not null => Reading<string>.Not(ProfileWording.NotMobile),
            _ when digits.Length > 0 => Reading<string>.Not(ProfileWording.NoPhone(digits.Length)),
            _ => Reading<string>.Nothing,
        };
    }

    /// <summary>A number as people write it: <c>0912 345 678</c>.</summary>
    /// <param name="phone"><c>+84…</c>, 12 characters.</param>
    public static string Written(string phone) => $"0{phone[3..6]} {phone[6..9]} {phone[9..]}";

    private static IEnumerable<KeyValuePair<string, string>> Of(string flow, params string[] phrases) => phrases.Select(phrase => KeyValuePair.Create(phrase, flow));
}
