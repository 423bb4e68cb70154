namespace VssId.Bot;

/// <summary>What a newcomer reads after the start in Development.</summary>
internal static class Announcement
{
    public static void Print(WebApplication bot, TextWriter output)
    {
        if (!bot.Environment.IsDevelopment())
        {
            return;
        }

        var address = bot.Urls.FirstOrDefault() ?? OwnAddress.Of(bot.Configuration).ToString();
        output.WriteLine();
        output.WriteLine($"  Three phones:  {address.TrimEnd('/')}/");
        output.WriteLine("  Sign in as:    Nguyễn Văn Mẫu, 9900000017 (more people: docs/sample-people.md)");
        output.WriteLine("  The code comes to the SMS inbox on the page. Ctrl+C ends everything.");
        output.WriteLine();
    }
}
