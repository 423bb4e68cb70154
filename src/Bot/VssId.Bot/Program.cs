using VssId.Bot.Understand;

namespace VssId.Bot;

/// <summary>The bot as a process: with the backend inside, or with one elsewhere; or the command that reads messages.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is [UnderstandCommand.Name, .. var rest])
        {
            return await UnderstandCommand.RunAsync(rest);
        }

        var builder = WebApplication.CreateBuilder(args);
        await using var backend = await EmbeddedBackend.StartAsync(builder, args);
        await using var bot = BotApplication.Build(builder);
        await bot.StartAsync();
        Announcement.Print(bot, Console.Out);
        await bot.WaitForShutdownAsync();
        return 0;
    }
}
