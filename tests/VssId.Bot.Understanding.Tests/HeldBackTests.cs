using Shouldly;
using VssId.Bot.Language.Intents;
using Xunit;

namespace VssId.Bot.Understanding.Tests;

/// <summary>Understanding measured on sentences that are in no corpus and on which no setting was chosen.</summary>
public sealed class HeldBackTests
{
    private static readonly Understander Understander = new();

    /// <summary>Readings of the sentences on which nothing was chosen.</summary>
    internal static IReadOnlyList<(HeldBackSentence Sentence, Reading Reading)> Readings { get; } =
        [.. HeldBackSentence.HeldBack.Select(sentence => (sentence, Understander.Read(sentence.Text, HeldBackSentence.Reference)))];

    [Fact]
    public void Ninety_five_intents_of_a_hundred_are_right() => Share(Readings.Where(each => each.Sentence.Intent != IntentNames.None)).ShouldBeGreaterThanOrEqualTo(0.95);

    [Fact]
    public void Ninety_three_of_a_hundred_without_accents_or_with_typing_errors_are_right() =>
        Share(Readings.Where(each => each.Sentence.Intent != IntentNames.None && each.Sentence.Style is "unaccented" or "typo")).ShouldBeGreaterThanOrEqualTo(0.93);

    [Fact]
    public void At_most_five_of_a_hundred_out_of_scope_are_answered()
    {
        var outOfScope = Readings.Where(each => each.Sentence.Intent == IntentNames.None).ToArray();
        (1.0 * outOfScope.Count(each => each.Reading.Intent != IntentNames.None) / outOfScope.Length).ShouldBeLessThanOrEqualTo(0.05);
    }

    [Fact]
    public void Nothing_dangerous_follows_from_a_message_out_of_scope() =>
        HeldBackSentence.All.Where(sentence => sentence.Intent == IntentNames.None)
            .Where(sentence => Understander.Read(sentence.Text, HeldBackSentence.Reference).Decision is Decision.Act { Intent: IntentNames.Yes or IntentNames.DeleteMyData or IntentNames.SignOut })
            .ShouldBeEmpty();

    [Fact]
    public void Ninety_seven_periods_of_a_hundred_are_right()
    {
        var readings = HeldBackSentence.All.Select(sentence => (sentence, Understander.Read(sentence.Text, HeldBackSentence.Reference))).ToArray();
        var (named, right, _) = Report.Slots(readings, "period");
        named.ShouldBeGreaterThan(60);
        (1.0 * right / named).ShouldBeGreaterThanOrEqualTo(0.97);
    }

    private static double Share(IEnumerable<(HeldBackSentence Sentence, Reading Reading)> readings)
    {
        var all = readings.ToArray();
        return 1.0 * all.Count(each => each.Reading.Intent == each.Sentence.Intent) / all.Length;
    }
}
