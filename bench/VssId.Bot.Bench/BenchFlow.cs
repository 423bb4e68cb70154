using System.Globalization;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Testing.Flows;

namespace VssId.Bot.Bench;

/// <summary>A task of three questions and one effect, as a sign-in with a look-up has.</summary>
internal sealed class BenchFlow() : FlowDialog<int>("bench")
{
    private static readonly Slot<string> Number = new("number", Words.Of("number?"), text => text.Length == 10 ? Reading<string>.Of(text) : Reading<string>.Nothing);
    private static readonly Slot<string> Code = new("code", Words.Of("code?"), text => text.Length == 6 ? Reading<string>.Of(text) : Reading<string>.Nothing) { Sensitive = true };
    private static readonly Slot<int> Year = new("year", Words.Of("year?"), text => int.TryParse(text, CultureInfo.InvariantCulture, out var year) ? Reading<int>.Of(year) : Reading<int>.Nothing);

    public override Wording Title => Words.Of("bench");

    protected override IReadOnlyList<Slot> Slots => [Number, Code, Year];

    protected override async Task<int> RunAsync(Flow flow)
    {
        var number = await flow.Ask(Number);
        var challenge = await flow.Once("challenge", number, (_, _) => ValueTask.FromResult(1));
        await flow.Ask<string, int>(Code, Words.Of("code?"), (_, _) => ValueTask.FromResult<Verdict<int>>(new Verdict<int>.Right(challenge)));
        var year = await flow.Ask(Year);
        flow.Say(Words.Of("done"));
        return year;
    }
}
