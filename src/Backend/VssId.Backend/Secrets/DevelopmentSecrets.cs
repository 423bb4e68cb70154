namespace VssId.Backend.Secrets;

/// <summary>Keys that are no secret, so that a newcomer needs none. They work in the environment Development only.</summary>
internal static class DevelopmentSecrets
{
    /// <summary>Default of <c>Otp:Key</c>.</summary>
    public const string Otp = "ZGV2ZWxvcG1lbnQtb25seS1vbmUtdGltZS1jb2RlLWs=";

    /// <summary>Default of <c>Audit:Key</c>.</summary>
    public const string Audit = "ZGV2ZWxvcG1lbnQtb25seS1hdWRpdC1jaGFpbi1rZXk=";

    /// <summary>Default of <c>Passwords:Key</c>.</summary>
    public const string Passwords = "ZGV2ZWxvcG1lbnQtb25seS1wYXNzd29yZHMta2V5LWs=";

    /// <summary>Default of <c>Sms:Key</c>.</summary>
    public const string Sms = "development";

    /// <summary>Default of <c>Sms:Url</c>: the inbox of the page with three phones.</summary>
    public const string SmsUrl = "http://localhost:5080/simulators/sms";

    /// <summary>Default of <c>Pages:Url</c>: the pages of a bot on its usual port.</summary>
    public const string PagesUrl = "http://localhost:5080/p";

    /// <summary>Default of <c>Events:Url</c>: a bot on its usual port.</summary>
    public const string EventsUrl = "http://localhost:5080/backend/events";
}
