using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using VssId.Backend;
using VssId.Bot.Events;

namespace VssId.Bot;

/// <summary>The backend inside the bot's process, when no <c>Backend:Url</c> names one elsewhere.</summary>
internal sealed class EmbeddedBackend : IAsyncDisposable
{
    private readonly WebApplication? _application;

    private EmbeddedBackend(WebApplication? application) => _application = application;

    /// <summary>Starts the backend if it is wanted here, and tells the bot's configuration where it listens.</summary>
    public static async Task<EmbeddedBackend> StartAsync(WebApplicationBuilder bot, string[] args, Action<IServiceCollection>? replace = null)
    {
        if (bot.Configuration["Backend:Url"] is { Length: > 0 })
        {
            return new EmbeddedBackend(application: null);
        }

        if (bot.Environment.IsDevelopment() && bot.Configuration["Sms:Url"] is null or "")
        {
            // Text messages of sample people go to the inbox of the page with three phones.
            bot.Configuration["Sms:Url"] = new Uri(OwnAddress.Of(bot.Configuration), "/simulators/sms").ToString();
        }

        if (bot.Configuration["Events:Url"] is null or "")
        {
            bot.Configuration["Events:Url"] = new Uri(OwnAddress.Of(bot.Configuration), EventsEndpoint.Path).ToString();
        }

        if (bot.Environment.IsDevelopment() && bot.Configuration["Pages:Url"] is null or "")
        {
            // Outside Development the address that citizens see is set by whoever runs it: behind a proxy nobody here knows it.
            bot.Configuration["Pages:Url"] = new Uri(OwnAddress.Of(bot.Configuration), "/p").ToString();
        }

        var application = BackendApplication.Build(args, builder =>
        {
            builder.Environment.EnvironmentName = bot.Environment.EnvironmentName;

            // A copy: the backend sets its own address, which must not become the bot's.
            builder.Configuration.AddInMemoryCollection(bot.Configuration.AsEnumerable());
            replace?.Invoke(builder.Services);
        });
        await application.StartAsync();
        bot.Configuration["Backend:Url"] = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new EmbeddedBackend(application);
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.StopAsync();
            await _application.DisposeAsync();
        }
    }
}
