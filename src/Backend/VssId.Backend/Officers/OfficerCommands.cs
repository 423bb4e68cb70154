using System.Text;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using VssId.Backend.Database;
using VssId.Backend.Passwords;

namespace VssId.Backend.Officers;

/// <summary>
/// The operator's commands: <c>officers add --login … --name … --office … --role unlock|files|review|audit</c>, <c>officers list</c>,
/// <c>officers disable --login …</c>, <c>officers reset --login …</c>. The password is asked for, or read from a pipe; it is no argument, because arguments are seen by everybody on the machine.
/// </summary>
internal sealed class OfficerCommands(OfficerRegister officers, BackendContext context, TextReader input, TextWriter output)
{
    /// <summary>The first word.</summary>
    public const string Name = "officers";

    private const int Done = 0;
    private const int Refused = 1;
    private const int Misused = 2;
    private const int LongestName = 100;

    private const string Usage = """
        officers add --login NAME --name "FULL NAME" --office CODE --role unlock|files|review|audit
        officers list
        officers disable --login NAME
        officers reset --login NAME
        Settings such as --ConnectionStrings:Backend may follow. The password is asked for, or read from a pipe.
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="verb">The second word.</param>
    /// <param name="arguments">The arguments behind it, by name.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Exit code: 0 done, 1 refused, 2 not understood.</returns>
    public async Task<int> RunAsync(string? verb, IConfiguration arguments, CancellationToken cancellationToken)
    {
        var login = arguments["login"];
        if (verb is not "list" && (login is null || !OfficerLogin.IsGood(login)))
        {
            return await SayAsync(Misused, login is null ? Usage : "A login has 3 to 40 small letters, digits, dots and hyphens.");
        }

        await context.Database.MigrateAsync(cancellationToken);
        return verb switch
        {
            "list" => await ListAsync(cancellationToken),
            "add" => await AddAsync(login!, arguments, cancellationToken),
            "reset" => await ResetAsync(login!, cancellationToken),
            "disable" => await officers.DisableAsync(login!, cancellationToken) ? await SayAsync(Done, $"{login} is disabled and signed out.") : await UnknownAsync(login!),
            _ => await SayAsync(Misused, Usage),
        };
    }

    private async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        foreach (var officer in await officers.ListAsync(cancellationToken))
        {
            var state = officer.DisabledAt == 0 ? "active" : $"disabled since {Clock.Time(officer.DisabledAt):yyyy-MM-dd}";
            await output.WriteLineAsync($"{officer.Login}\t{officer.FullName}\t{officer.Office}\t{officer.Role.ToString().ToLowerInvariant()}\t{state}");
        }

        return Done;
    }

    private async Task<int> AddAsync(string login, IConfiguration arguments, CancellationToken cancellationToken)
    {
        if (arguments["name"] is not { Length: > 0 and <= LongestName } name || name.Any(char.IsControl)
            || arguments["office"] is not { Length: 3 or 5 } office || !office.All(char.IsAsciiDigit)
            || arguments["role"] is not { } roleName || !Enum.TryParse<OfficerRole>(roleName, ignoreCase: true, out var role) || !Enum.IsDefined(role) || roleName.All(char.IsAsciiDigit))
        {
            return await SayAsync(Misused, Usage);
        }

        if (await AskAsync(login) is not { } password)
        {
            return Refused;
        }

        var secret = officers.NewSecret();
        return await officers.AddAsync(login, name.Normalize(NormalizationForm.FormC), office, role, password, secret, cancellationToken)
            ? await EnrolAsync(login, secret)
            : await SayAsync(Refused, $"There is an officer {login} already.");
    }

    private async Task<int> ResetAsync(string login, CancellationToken cancellationToken)
    {
        if (await AskAsync(login) is not { } password)
        {
            return Refused;
        }

        var secret = officers.NewSecret();
        return await officers.ResetAsync(login, password, secret, cancellationToken) ? await EnrolAsync(login, secret) : await UnknownAsync(login);
    }

    /// <summary>Asks for a password that may be taken; null when it may not.</summary>
    private async Task<string?> AskAsync(string login)
    {
        await output.WriteAsync("Password: ");
        var password = await input.ReadLineAsync() ?? string.Empty;
        await output.WriteLineAsync();
        if (PasswordRules.Check(password, [login]) is not { } fault)
        {
            return input is not SilentConsole || await IsRepeatedAsync(password) ? password : null;
        }

        await output.WriteLineAsync(fault switch
        {
            PasswordFault.TooShort => $"Refused: at least {PasswordRules.Shortest} characters.",
            PasswordFault.TooLong => $"Refused: at most {PasswordKeeper.Longest} characters.",
            PasswordFault.OneKind => "Refused: letters and digits.",
            PasswordFault.Common => "Refused: everybody tries this one first.",
            PasswordFault.Personal => "Refused: it holds the login.",
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        return null;
    }

    // What nobody sees while typing is typed twice.
    private async Task<bool> IsRepeatedAsync(string password)
    {
        await output.WriteAsync("Again: ");
        var isSame = string.Equals(await input.ReadLineAsync(), password, StringComparison.Ordinal);
        await output.WriteLineAsync(isSame ? string.Empty : "\nRefused: the two are not the same.");
        return isSame;
    }

    /// <summary>Shows the second factor, this once.</summary>
    private async Task<int> EnrolAsync(string login, byte[] secret)
    {
        var address = Totp.AddressOf(login, secret);
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.L);
        using var picture = new AsciiQRCode(code);
        await output.WriteLineAsync(picture.GetGraphicSmall());
        return await SayAsync(Done, $"{address}\nScan it with an authenticator app now: it is not shown again. Clear the screen afterwards.");
    }

    private Task<int> UnknownAsync(string login) => SayAsync(Refused, $"There is no officer {login}.");

    private async Task<int> SayAsync(int exit, string text)
    {
        await output.WriteLineAsync(text);
        return exit;
    }
}
