namespace VssId.Bot;

/// <summary>The bot as a process: with the backend inside, or with one elsewhere.</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        await using var backend = await EmbeddedBackend.StartAsync(builder, args);
        await using var bot = BotApplication.Build(builder);
        await bot.StartAsync();
        Announcement.Print(bot, Console.Out);
        await bot.WaitForShutdownAsync();
    }
}
