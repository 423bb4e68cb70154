using Microsoft.Extensions.Options;
using MimeKit;

namespace VssId.Backend.Messages;

/// <summary>Checks what belongs together. None of its words repeats a value.</summary>
internal sealed class EmailOptionsValidator : IValidateOptions<EmailOptions>
{
    public ValidateOptionsResult Validate(string? name, EmailOptions options) => FaultOf(options) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    private static string? FaultOf(EmailOptions options) =>
        !options.IsOn ? null
        : Uri.CheckHostName(options.Host) is UriHostNameType.Unknown ? "Email:Host is a name or an address of a machine."
        : !MailboxAddress.TryParse(options.From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal) ? "Email:From is an address, needed with Email:Host."
        : (options.User.Length == 0) != (options.Password.Length == 0) ? "Email:User and Email:Password go together."
        : options.Security is EmailSecurity.None && !IsHere(options.Host) ? "Email:Security None is for a server on this machine only."
        : options.TrustedRoots.Length > 0 && !File.Exists(options.TrustedRoots) ? "Email:TrustedRoots names a file that is there."
        : null;

    private static bool IsHere(string host) => host is "localhost" || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));
}
