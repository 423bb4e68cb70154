using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VssId.Channels.Ussd.Dialects.AfricasTalking;

/// <summary>The dialect of Africa's Talking: a form that repeats everything typed, answered by a text that begins with CON or END.</summary>
/// <remarks>Source: the gateway's help pages and forms captured from it, as collected in openussd (docs) and AT-USSD.md.</remarks>
internal static class AfricasTalkingDialect
{
    /// <summary>Name of the dialect, as in the address.</summary>
    public const string Gateway = "africastalking";

    private const int LongestSession = 128;
    private const int LongestOperator = 32;

    /// <summary>Reads a request for a screen.</summary>
    /// <param name="body">The form.</param>
    /// <param name="serviceCode">The code that is ours.</param>
    public static UssdParsing Parse(ReadOnlySpan<byte> body, string serviceCode)
    {
        if (UssdForm.Read(body) is not { } form)
        {
            return new UssdParsing.Refused(UssdRefusal.Form);
        }

        if (!form.TryGetValue("sessionId", out var session) || session.Length is 0 or > LongestSession
            || !form.TryGetValue("phoneNumber", out var number) || !form.TryGetValue("serviceCode", out var dialled)
            || !form.TryGetValue("text", out var text) || form.GetValueOrDefault("networkCode") is { Length: > LongestOperator })
        {
            return new UssdParsing.Refused(UssdRefusal.Field);
        }

        if (!PhoneNumber.TryParse(number, out var phone))
        {
            return new UssdParsing.Refused(UssdRefusal.Phone);
        }

        if (Parameters(dialled, serviceCode) is not { } parameters)
        {
            return new UssdParsing.Refused(UssdRefusal.ServiceCode);
        }

        // Nothing typed is no answer at all; "1*" is two answers, the second of them empty.
        string[] path = text.Length == 0 ? [] : text.Split('*');
        return new UssdParsing.Parsed(new UssdEvent
        {
            Gateway = Gateway,
            SessionId = session,
            Phone = phone,
            ServiceCode = serviceCode,
            DialParameters = parameters,
            Phase = path.Length == 0 ? UssdPhase.Begin : UssdPhase.Input,
            Path = path,
            TurnKey = string.Create(CultureInfo.InvariantCulture, $"{path.Length}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}"),
            Operator = form.GetValueOrDefault("networkCode"),
        });
    }

    /// <summary>A screen as the gateway wants it.</summary>
    public static string Render(UssdReply reply) => (reply.Line == UssdLine.Open ? "CON " : "END ") + reply.Text;

    /// <summary>Reads what the gateway tells when a dialogue is over.</summary>
    /// <param name="body">The form.</param>
    /// <returns>What it was; <see langword="null"/> when it is no form, or has no status.</returns>
    public static AfricasTalkingStatus? ParseEnd(ReadOnlySpan<byte> body) => UssdForm.Read(body)?.GetValueOrDefault("status") switch
    {
        null => null,
        "Success" => AfricasTalkingStatus.Success,
        "Incomplete" => AfricasTalkingStatus.Incomplete,
        "Failed" => AfricasTalkingStatus.Failed,
        _ => AfricasTalkingStatus.Unknown,
    };

    private static string[]? Parameters(string dialled, string serviceCode)
    {
        var code = dialled.Trim();
        var stem = serviceCode[..^1];
        return code == serviceCode || code == stem ? []
            : code.StartsWith($"{stem}*", StringComparison.Ordinal) ? code[(stem.Length + 1)..].TrimEnd('#').Split('*')
            : null;
    }
}
