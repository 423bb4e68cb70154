using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Backend.Client.Pages;
using VssId.Backend.Pages;

namespace VssId.Backend.Tests;

/// <summary>Texts with links, and the address they lead to.</summary>
public sealed class PageTextTests
{
    [Theory]
    [InlineData(PagePurpose.SetPassword)]
    [InlineData(PagePurpose.ChangePassword)]
    [InlineData(PagePurpose.Download)]
    public void The_longest_text_with_a_link_is_one_segment_and_ends_with_the_link(PagePurpose purpose)
    {
        var link = PageText.Link("https://" + new string('a', 32), new string('_', 22));
        var text = PageText.Of(link, purpose, TimeSpan.FromMinutes(10));
        GsmText.Septets(text).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(160);
        text.ShouldStartWith("VssID: ");
        text.ShouldContain("10 phut");
        text.ShouldContain("Khong chia se");
        text.ShouldEndWith(": " + link);
    }

    [Theory]
    [InlineData("Production", "https://bot.example/p", true)]
    [InlineData("Production", "http://127.0.0.1:5080/p", true)]
    [InlineData("Production", "http://localhost/p", true)]
    [InlineData("Development", "", true)]
    [InlineData("Production", "", false)]
    [InlineData("Production", "http://bot.example/p", false)]
    [InlineData("Development", "http://bot.example/p", false)]
    [InlineData("Production", "bot.example/p", false)]
    [InlineData("Production", "https://bot.example/p?x=1", false)]
    [InlineData("Production", "https://bot.example/p#x", false)]
    [InlineData("Production", "https://user@bot.example/p", false)]
    [InlineData("Production", "https://bot.example/đường", false)]
    [InlineData("Production", "https://a-very-long-name-of-a-host.example/p", false)]
    public void Passwords_travel_by_https_or_inside_this_machine(string environment, string url, bool isGood)
    {
        var app = BackendApplication.Build([$"--environment={environment}", "--Backend:Urls=http://127.0.0.1:0", $"--Pages:Url={url}"], builder => builder.Logging.ClearProviders());
        var options = app.Services.GetRequiredService<IOptions<PageOptions>>();
        if (isGood)
        {
            options.Value.Url.ShouldBe(url.Length > 0 ? url : "http://localhost:5080/p");
        }
        else
        {
            Should.Throw<OptionsValidationException>(() => options.Value);
        }
    }
}
