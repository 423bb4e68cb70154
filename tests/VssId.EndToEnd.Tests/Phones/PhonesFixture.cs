using Microsoft.Playwright;
using VssId.EndToEnd.Tests.Understand;
using Xunit;

namespace VssId.EndToEnd.Tests.Phones;

/// <summary>One host and one browser for all tests of the page.</summary>
public sealed class PhonesFixture : IAsyncLifetime
{
    private BotProcess? _bot;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // Browser, host and other tests share the machine: what comes late is not wrong.
        Assertions.SetDefaultExpectTimeout(20_000);
        _bot = await BotProcess.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            // Containers run as root, where Chromium's own sandbox refuses to start.
            Args = ["--no-sandbox"],
        });
    }

    /// <summary>Opens the page in a browser that knows nothing yet.</summary>
    internal async Task<ThreePhones> OpenAsync(int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light) =>
        await ThreePhones.OpenAsync(await OpenBrowserAsync(width, height, scheme), _bot!.Address);

    /// <summary>Opens the page that shows how a sentence is read, in a browser that knows nothing yet.</summary>
    internal async Task<ReadingPage> OpenReadingAsync(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light) =>
        await ReadingPage.OpenAsync(await OpenBrowserAsync(width, height, scheme), _bot!.Address);

    /// <summary>Where the host is.</summary>
    internal Uri Address => _bot!.Address;

    /// <summary>Where its backend is.</summary>
    internal Uri Backend => _bot!.Backend;

    /// <summary>Opens a browser that knows nothing yet.</summary>
    internal async Task<IBrowserContext> OpenBrowserAsync(int width, int height, ColorScheme scheme)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "vi-VN",
        });
        context.SetDefaultTimeout(20_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_bot is not null)
            await _bot.DisposeAsync();
    }
}
