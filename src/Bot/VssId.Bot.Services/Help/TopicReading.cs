namespace VssId.Bot.Services.Help;

/// <summary>Understands questions that are answered at once.</summary>
internal static class TopicReading
{
    private static readonly FlowPhrases Topics = new(
        courtesies: 4,
        (nameof(Topic.About), ["vssid là gì", "vssid là cái gì", "vssid", "giới thiệu vssid", "ứng dụng vssid là gì", "app vssid là gì", "what is vssid", "about vssid"]),
        (nameof(Topic.Install), ["cài vssid", "cài đặt vssid", "cài ứng dụng", "cài đặt ứng dụng", "cài app", "cài app vssid", "cài ứng dụng vssid", "tải vssid", "tải ứng dụng", "tải app", "tải app vssid", "tải ứng dụng vssid", "tải vssid ở đâu", "cách cài vssid", "install vssid", "install the app", "download the app", "download vssid", "get the app"]),
        (nameof(Topic.Numbers), ["các loại số", "mã số gồm mấy số", "mã số bhxh có mấy số", "mã số bhxh gồm mấy số", "mã số có mấy số", "cách gõ số", "cách nhập số", "dạng số", "căn cước có mấy số", "mã thẻ có mấy ký tự", "number formats", "which numbers", "how many digits"]));

    /// <summary>The question that a whole message is.</summary>
    /// <param name="text">What was typed.</param>
    public static Topic? TopicOf(string text) => Topics.FlowOf(text) is { } name ? Enum.Parse<Topic>(name) : null;
}
