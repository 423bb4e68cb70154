using VssId.Bot.Language.Text;

namespace VssId.Bot.Services.Places;

/// <summary>Understands what people say of the places in which their account is in use.</summary>
internal static class PlacesReading
{
    private static readonly FlowPhrases Wishes = new(
        courtesies: 3,
        (SignOutEverywhereFlow.FlowId, ["thoát tất cả", "thoát hết", "thoát mọi nơi", "thoát khỏi mọi nơi", "thoát ở mọi nơi", "thoát tất cả các nơi", "thoát hết các máy", "thoát tất cả các máy", "thoát tất cả thiết bị", "đăng xuất tất cả", "đăng xuất hết", "đăng xuất mọi nơi", "đăng xuất khỏi mọi nơi", "đăng xuất tất cả các nơi", "đăng xuất tất cả thiết bị", "đăng xuất khỏi tất cả thiết bị", "đăng xuất hết các máy", "sign out everywhere", "log out everywhere", "sign out of all devices", "log out of all devices"]),
        (RecentSignInsFlow.FlowId, ["lần đăng nhập gần đây", "các lần đăng nhập gần đây", "các lần đăng nhập", "những lần đăng nhập", "đăng nhập gần đây", "lịch sử đăng nhập", "nhật ký đăng nhập", "đang đăng nhập ở đâu", "đã đăng nhập ở đâu", "đăng nhập ở những đâu", "recent sign-ins", "recent sign ins", "recent signins", "recent logins", "sign-in history", "sign in history", "login history"]));

    private static readonly PhraseBook<string> Everywhere = new(Of("", "tất cả", "mọi nơi", "khắp nơi", "mọi chỗ", "mọi thiết bị", "các thiết bị", "mọi máy", "các máy", "hết các máy", "những nơi khác", "everywhere", "all devices", "every device", "all places"));

    /// <summary>The flow that a whole message asks for.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Its name; <see langword="null"/> when the message is no such wish, or says more than that.</returns>
    public static string? FlowOf(string text) => Wishes.FlowOf(text);

    /// <summary>Whether a wish to leave means all places.</summary>
    /// <param name="text">What was typed.</param>
    public static bool MeansEverywhere(string text) => Everywhere.StandsIn(Utterance.Of(text));

    private static IEnumerable<KeyValuePair<string, string>> Of(string flow, params string[] phrases) => phrases.Select(phrase => KeyValuePair.Create(phrase, flow));
}
