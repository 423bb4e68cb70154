using System.Globalization;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>A backend with a mail server.</summary>
internal interface IMailHouse
{
    /// <summary>The mail server.</summary>
    MailServer Mails { get; }

    /// <summary>Lets the backend use it.</summary>
    static void Settle(Dictionary<string, string?> settings, MailServer mails)
    {
        settings["Email:Host"] = "127.0.0.1";
        settings["Email:Port"] = mails.Port.ToString(CultureInfo.InvariantCulture);
        settings["Email:Security"] = "None";
        settings["Email:From"] = "vssid@mau.vn";
    }
}
