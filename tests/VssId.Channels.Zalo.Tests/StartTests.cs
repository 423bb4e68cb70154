using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shouldly;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;
using VssId.Channels.Simulators.Zalo;
using Xunit;

namespace VssId.Channels.Zalo.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task An_empty_secret_stops_the_start_outside_Development()
    {
        (await FaultOfAsync("Production", new() { ["Zalo:OaSecretKey"] = "" })).ShouldNotBeNull().ShouldContain("Zalo:OaSecretKey");
        (await FaultOfAsync("Production", [])).ShouldBeNull();
        (await FaultOfAsync("Development", new() { ["Zalo:OaSecretKey"] = "" })).ShouldBeNull();
    }

    [Theory]
    [InlineData("Zalo:AppId", "")]
    [InlineData("Zalo:AppId", "app")]
    [InlineData("Zalo:OaId", "")]
    [InlineData("Zalo:AccessToken", "")]
    [InlineData("Zalo:ApiBase", "/relative")]
    [InlineData("Zalo:ApiBase", "ftp://openapi.zalo.me")]
    [InlineData("Zalo:ApiBase", "http://openapi.zalo.me")]
    [InlineData("Zalo:CallTimeout", "00:01:00")]
    [InlineData("Zalo:MaxEventAge", "2.00:00:01")]
    [InlineData("Zalo:MaxEventLead", "01:00:01")]
    [InlineData("Zalo:MaxBodyBytes", "2000000")]
    [InlineData("Zalo:MaxTextUnits", "2001")]
    [InlineData("Zalo:MaxAttempts", "0")]
    [InlineData("Zalo:MaxRetrySpan", "02:00:00")]
    [InlineData("Zalo:EchoWait", "00:00:00")]
    [InlineData("Zalo:PictureLife", "7.00:00:00")]
    [InlineData("Zalo:MaxPictures", "0")]
    [InlineData("Zalo:MediaHosts:0", "zdn.vn")]
    [InlineData("Zalo:MediaHosts:0", ".")]
    [InlineData("Zalo:MaxMediaBytes", "1048575")]
    [InlineData("Zalo:MediaTimeout", "00:00:09")]
    public async Task A_setting_out_of_range_stops_the_start(string key, string value) =>
        (await FaultOfAsync("Production", new() { [key] = value })).ShouldNotBeNull();

    [Theory]
    [InlineData("Zalo:ApiBase", "https://openapi.zalo.me")]
    [InlineData("Zalo:ApiBase", "https://bot.example.vn/simulators/zalo")]
    [InlineData("Simulators:Zalo:WebhookUrl", "https://bot.example.vn/zalo/webhook")]
    public async Task The_simulator_does_not_stand_beside_the_real_Zalo(string key, string value) =>
        (await FaultOfAsync("Development", new() { [key] = value }, withSimulator: true)).ShouldNotBeNull().ShouldContain("this machine");

    [Fact]
    public void The_channel_is_known_to_the_engine()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(ZaloParts.Settings()).Build();
        var services = new ServiceCollection().AddLogging().AddZaloChannel(configuration, new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = "Production" });
        using var provider = services.BuildServiceProvider();
        provider.GetServices<ChannelProfile>().ShouldHaveSingleItem().ShouldBe(new ChannelProfile("zalo", Delivery.Send, TimeSpan.FromSeconds(10)));
        provider.GetServices<IReplySender>().ShouldHaveSingleItem().ChannelId.ShouldBe("zalo");
    }

    private static async Task<string?> FaultOfAsync(string environment, Dictionary<string, string?> settings, bool withSimulator = false)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(ZaloParts.Settings()).AddInMemoryCollection(settings);
        builder.Services.AddZaloChannel(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<IInbox>(new MemoryConversations(TimeProvider.System));
        if (withSimulator)
        {
            builder.Services.AddZaloSimulator(builder.Configuration);
        }

        await using var app = builder.Build();
        app.MapZaloChannel();
        try
        {
            await app.StartAsync();
            await app.StopAsync();
            return null;
        }
        catch (OptionsValidationException exception)
        {
            return exception.Message;
        }
    }
}
