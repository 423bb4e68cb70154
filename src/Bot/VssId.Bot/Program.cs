namespace VssId.Bot;

/// <summary>The host: composes every room of the house.</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        await using var app = builder.Build();
        await app.RunAsync();
    }
}
