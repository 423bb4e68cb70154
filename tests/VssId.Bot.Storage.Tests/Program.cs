using VssId.Bot.Storage.Tests.Servers;
using Xunit.MicrosoftTestingPlatform;

namespace VssId.Bot.Storage.Tests;

/// <summary>Runs the tests, or writes until it is killed.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is [Writer.Argument, var directory])
        {
            await Writer.RunAsync(directory);
            return 0;
        }

        return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
