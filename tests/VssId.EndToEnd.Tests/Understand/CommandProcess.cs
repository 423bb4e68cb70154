using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace VssId.EndToEnd.Tests.Understand;

/// <summary>The built host as the command that reads messages, with its standard streams.</summary>
internal sealed class CommandProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private CommandProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync(Stop);
    }

    /// <summary>Where messages go.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Where answers come from.</summary>
    public StreamReader Output => _process.StandardOutput;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts the command.</summary>
    public static CommandProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            // A folder without settings: the command needs none.
            WorkingDirectory = Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "VssId.Bot.dll"));
        start.ArgumentList.Add("understand");
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new CommandProcess(Process.Start(start)!);
    }

    /// <summary>Gives the command its whole input and takes everything it says.</summary>
    public static async Task<CommandResult> RunAsync(byte[] input)
    {
        await using var command = Start();
        var output = command.Output.ReadToEndAsync(Stop);
        await command.Input.WriteAsync(input, Stop);
        command.Input.Close();
        return await command.EndAsync(await output);
    }

    /// <summary>Gives the command a text as its whole input.</summary>
    public static Task<CommandResult> RunAsync(string input) => RunAsync(Encoding.UTF8.GetBytes(input));

    /// <summary>Reads one answer.</summary>
    public async Task<JsonObject> AnswerAsync() => JsonNode.Parse((await Output.ReadLineAsync(Stop))!)!.AsObject();

    /// <summary>Waits for the end of the process.</summary>
    public async Task<CommandResult> EndAsync(string output)
    {
        await _process.WaitForExitAsync(Stop);
        return new CommandResult(_process.ExitCode, output, await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }
}
