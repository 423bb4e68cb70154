using FsCheck.Xunit;

namespace VssId.Backend.Tests.Sequences;

/// <summary>Ten thousand sequences of what people and strangers do with codes, against a model of the promises (R2 to R8, R15, R16, R39).</summary>
/// <remarks>A failure prints its seed, to be given to <c>Replay</c>, and the shortest sequence that fails.</remarks>
public sealed class SequenceTests(CodeHouse house) : IClassFixture<CodeHouse>, IDisposable
{
    private static readonly string[] Outcomes =
    [
        "started", "too many", "locked", "signed in", "in use", "right", "void", "wrong, 1 left", "wrong, 4 left", "spent", "not spent", "known", "unknown", "signed out",
    ];

    private readonly Dictionary<string, int> heard = Outcomes.ToDictionary(outcome => outcome, _ => 0, StringComparer.Ordinal);

    // Each outcome was met, or little was tried.
    public void Dispose() => heard.Where(outcome => outcome.Value < 10).ShouldBeEmpty();

    [Property(MaxTest = 10_000, Arbitrary = [typeof(Sequence)])]
    public async Task Codes_and_sessions_do_what_was_promised_in_any_order(Sequence sequence)
    {
        var talk = new Talk(house);
        await talk.RunAsync(sequence);
        talk.Heard.ForEach(outcome => heard[outcome] = heard.GetValueOrDefault(outcome) + 1);
    }
}
