using Microsoft.Playwright;

namespace VssId.EndToEnd.Tests.Understand;

/// <summary>The page that shows how a sentence is read, in the words of somebody who uses it.</summary>
internal sealed class ReadingPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private ReadingPage(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Keep(message.Type == "error", message.Text);
        page.PageError += (_, error) => Keep(isWrong: true, error);
        page.Request += (_, request) => Keep(!request.Url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal), $"asked for {request.Url}");

        void Keep(bool isWrong, string text)
        {
            if (isWrong)
                Complaints.Add(text);
        }
    }

    public IPage Page { get; }

    /// <summary>Errors of the browser and requests to other hosts since the page was opened.</summary>
    public List<string> Complaints { get; } = [];

    public ILocator Decision => Page.Locator("#decision");

    public ILocator Intents => Page.Locator("#intents li");

    public ILocator Marks => Page.Locator("#marked mark");

    public ILocator Entities => Page.Locator("#entities li");

    public ILocator Words => Page.Locator("#words li");

    public static async Task<ReadingPage> OpenAsync(IBrowserContext context, Uri address)
    {
        var page = new ReadingPage(context, await context.NewPageAsync(), address);
        await page.Page.GotoAsync(new Uri(address, "/understand").AbsoluteUri);
        return page;
    }

    /// <summary>Types a sentence that is sent at a time.</summary>
    public async Task AskAsync(string text, string reference = "2026-03-18T09:30")
    {
        await Page.GetByLabel("Thời điểm gửi (giờ Việt Nam)").FillAsync(reference);
        await Page.GetByLabel("Câu của người dân").FillAsync(text);
    }

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
