using System.Text.RegularExpressions;
using Shouldly;
using VssId.EndToEnd.Tests.Transcripts;
using Xunit;

namespace VssId.EndToEnd.Tests.Faults;

/// <summary>The process is killed between any two messages of a sign-in, on every channel, and nothing is lost.</summary>
public sealed partial class KilledProcessTests
{
    [Theory]
    [InlineData("zalo")]
    [InlineData("web")]
    [InlineData("ussd")]
    public async Task A_process_killed_between_any_two_messages_loses_nothing(string channel)
    {
        await using var host = await HostProcess.StartAsync();
        ITalker talker = channel switch
        {
            "zalo" => NewZalo(host),
            "web" => new WebTalker(host),
            _ => new UssdTalker(host, "0900000001"),
        };
        (await talker.ArriveAsync()).ShouldNotBeEmpty();
        talker = await AgainAsync(host, talker);
        await talker.RedialAsync();
        (await talker.SayAsync("3")).ShouldNotBeEmpty();
        talker = await AgainAsync(host, talker);
        (await SayAsync(talker, "9900000017")).ShouldNotBeEmpty();
        var code = Code().Match((await host.MessagesAsync())[^1]).Value;
        talker = await AgainAsync(host, talker);
        var card = channel == "ussd" ? await talker.SayAsync($"*1900*2*{code}#") : await talker.SayAsync(code);
        card.ShouldContain("9900000017", customMessage: host.Output);
    }

    private static ZaloTalker NewZalo(HostProcess host) => new(host, "3000000000000000003");

    // The simulated phone lives in the process that was killed: the person takes it up again with an empty screen.
    private static async Task<ITalker> AgainAsync(HostProcess host, ITalker talker)
    {
        await host.KillAsync();
        await host.StartAgainAsync();
        return talker is ZaloTalker ? NewZalo(host) : talker;
    }

    // The gateway's session died with the process: dialling again offers to go on.
    private static async Task<string> SayAsync(ITalker talker, string text)
    {
        if (talker.Channel == "ussd")
        {
            await talker.RedialAsync();
            await talker.SayAsync("1");
        }

        return await talker.SayAsync(text);
    }

    [GeneratedRegex("[0-9]{6}", RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, 1000)]
    private static partial Regex Code();
}
