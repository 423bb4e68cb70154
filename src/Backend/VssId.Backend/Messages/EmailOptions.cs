using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Messages;

/// <summary>The mail server. Section <c>Email</c>.</summary>
internal sealed class EmailOptions
{
    /// <summary>Name of the mail server. Default none: then there is no e-mail, and nobody is offered it.</summary>
    public string Host { get; set; } = string.Empty;

    /// <summary>Its port. Default 587, submission (RFC 6409); 1 to 65535.</summary>
    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>StartTls, Tls, or None for a server on this machine. Default StartTls.</summary>
    [EnumDataType(typeof(EmailSecurity))]
    public EmailSecurity Security { get; set; } = EmailSecurity.StartTls;

    /// <summary>Our name there. Default none: the server knows us otherwise.</summary>
    public string User { get; set; } = string.Empty;

    /// <summary>Our password there. Goes with the name.</summary>
    public string Password { get; set; } = string.Empty;

    /// <summary>The sender's address. No default; needed with a host.</summary>
    public string From { get; set; } = string.Empty;

    /// <summary>Path of a file with certificates (PEM) of those who vouch for the server, in the place of the machine's. Default none.</summary>
    public string TrustedRoots { get; set; } = string.Empty;

    /// <summary>How long an e-mail may take, from connecting to the last reply. Default 30 s: a server that checks content takes its time; 1 to 120.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether there is e-mail.</summary>
    public bool IsOn => Host.Length > 0;
}
