using Shouldly;
using Xunit;

namespace VssId.EndToEnd.Tests.Transcripts;

/// <summary>Every transcript of the services, on every channel, over the channel's wire, against the real backend and its database.</summary>
public sealed class TranscriptTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Transcripts");

    public static TheoryData<string, string> All()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Root, "*.chat", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var channel in (string[])["zalo", "web", "ussd"])
            {
                data.Add(Path.GetRelativePath(Root, file), channel);
            }
        }

        return data;
    }

    [Fact]
    public void There_are_transcripts() => All().Count.ShouldBeGreaterThan(30);

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_transcript_plays(string file, string channel)
    {
        await using var house = await House.OpenAsync();
        ITalker talker = channel switch
        {
            "zalo" => new ZaloTalker(house, "3000000000000000003"),
            "web" => new WebTalker(house),
            _ => new UssdTalker(house, "0900000001"),
        };
        await new Transcript(Path.Combine(Root, file)).PlayAsync(house, talker);
    }
}
