using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Database;
using VssId.Backend.Locations;
using VssId.Backend.Notices;
using VssId.Backend.Officers;

namespace VssId.Backend;

/// <summary>
/// The backend as a process of its own. <c>check-audit</c> as the first word checks the audit record instead: 0 when it is whole, 1 when not.
/// <c>officers</c> as the first word changes who is an officer: see <see cref="OfficerCommands"/>. <c>records</c> tells an arrival by hand: see <see cref="RecordsCommands"/>.
/// <c>locations</c> loads official lists of offices and hospitals: see <see cref="LocationCommands"/>.
/// </summary>
internal static class Program
{
    private const string CheckAudit = "check-audit";

    private static Task<int> Main(string[] args) => args switch
    {
        [CheckAudit, .. var rest] => CheckAuditAsync(rest),
        [OfficerCommands.Name, var verb, .. var rest] => RunOfficersAsync(verb, rest),
        [OfficerCommands.Name] => RunOfficersAsync(verb: null, args: []),
        [RecordsCommands.Name, var verb, var number, .. var rest] => RunRecordsAsync(verb, number, rest),
        [RecordsCommands.Name, ..] => RunRecordsAsync(verb: null, number: null, args: []),
        [LocationCommands.Name, var verb, var file, .. var rest] => RunLocationsAsync(verb, file, rest),
        [LocationCommands.Name, ..] => RunLocationsAsync(verb: null, file: null, args: []),
        _ => RunAsync(args),
    };

    private static async Task<int> RunAsync(string[] args)
    {
        await using var app = BackendApplication.Build(args);
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> RunOfficersAsync(string? verb, string[] args)
    {
        await using var app = BuildForTerminal(args);
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            var commands = new OfficerCommands(
                scope.ServiceProvider.GetRequiredService<OfficerRegister>(), scope.ServiceProvider.GetRequiredService<BackendContext>(), SilentConsole.Open(), Console.Out);
            return await commands.RunAsync(verb, new ConfigurationBuilder().AddCommandLine(args).Build(), CancellationToken.None);
        }
        catch (OptionsValidationException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    private static async Task<int> RunRecordsAsync(string? verb, string? number, string[] args)
    {
        await using var app = BuildForTerminal(args);
        await using var scope = app.Services.CreateAsyncScope();
        var commands = new RecordsCommands(scope.ServiceProvider, app.Environment, Console.Out);
        return await commands.RunAsync(verb, number, CancellationToken.None);
    }

    private static async Task<int> RunLocationsAsync(string? verb, string? file, string[] args)
    {
        await using var app = BuildForTerminal(args);
        await using var scope = app.Services.CreateAsyncScope();
        var commands = new LocationCommands(scope.ServiceProvider.GetRequiredService<LocationLoader>(), scope.ServiceProvider.GetRequiredService<BackendContext>(), Console.Out);
        return await commands.RunAsync(verb, file, CancellationToken.None);
    }

    // What is written goes to a terminal that people look at: warnings alone, and on the other stream.
    private static WebApplication BuildForTerminal(string[] args) => BackendApplication.Build(args, builder => builder.Logging.ClearProviders()
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));

    private static async Task<int> CheckAuditAsync(string[] args)
    {
        await using var app = BackendApplication.Build(args);
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AuditCheck>().FirstBrokenAsync(CancellationToken.None) is not { } row)
        {
            return 0;
        }

        Log.AuditBroken(app.Logger, row);
        return 1;
    }
}
