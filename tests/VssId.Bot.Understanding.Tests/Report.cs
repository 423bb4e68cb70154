using System.Globalization;
using System.Text;
using VssId.Bot.Language.Intents;

namespace VssId.Bot.Understanding.Tests;

/// <summary>What was measured on held-back sentences, as a page of the documentation shows it.</summary>
internal static class Report
{
    public static string Of(IReadOnlyList<(HeldBackSentence Sentence, Reading Reading)> readings)
    {
        var page = new StringBuilder();
        var inScope = readings.Where(each => each.Sentence.Intent != IntentNames.None).ToArray();
        var outOfScope = readings.Where(each => each.Sentence.Intent == IntentNames.None).ToArray();
        Line(page, $"{inScope.Length} sentences of the 26 intents: {Percent(inScope.Count(Right), inScope.Length)} right. {outOfScope.Length} out of scope: {Percent(outOfScope.Count(each => !Right(each)), outOfScope.Length)} taken for an intent, {Percent(outOfScope.Count(each => each.Reading.Decision is Decision.Act), outOfScope.Length)} acted on.");
        Line(page, $"Of all {readings.Count}: {Percent(readings.Count(each => each.Reading.Decision is Decision.Act), readings.Count)} acted on, {Percent(readings.Count(each => each.Reading.Decision is Decision.Offer), readings.Count)} answered with an offer of readings, {Percent(readings.Count(each => each.Reading.Decision is Decision.Admit), readings.Count)} admitted as not understood.");
        page.AppendLine().AppendLine("| style | sentences | right |").AppendLine("| --- | ---: | ---: |");
        foreach (var style in inScope.GroupBy(each => each.Sentence.Style).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Line(page, $"| {style.Key} | {style.Count()} | {Percent(style.Count(Right), style.Count())} |");
        }

        page.AppendLine().AppendLine("| probability | readings | right |").AppendLine("| --- | ---: | ---: |");
        foreach (var bin in readings.GroupBy(each => Math.Min((int)(each.Reading.Scores[0].Probability * 10), 9)).OrderBy(group => group.Key))
        {
            Line(page, $"| 0.{bin.Key}–{(bin.Key == 9 ? "1.0" : $"0.{bin.Key + 1}")} | {bin.Count()} | {Percent(bin.Count(each => each.Reading.Scores[0].Intent == each.Sentence.Intent), bin.Count())} |");
        }

        page.AppendLine().AppendLine("| slot | named | right | named by the reading only |").AppendLine("| --- | ---: | ---: | ---: |");
        foreach (var slot in new[] { "insurance", "benefit", "period", "facility", "province", "lang" })
        {
            var (named, right, extra) = Slots(readings, slot);
            Line(page, $"| {slot} | {named} | {Percent(right, named)} | {extra} |");
        }

        page.AppendLine().AppendLine("Confusions, the right intent in the row: how often each was read.").AppendLine();
        page.AppendLine("| intent | sentences | read right | read as another |").AppendLine("| --- | ---: | ---: | --- |");
        foreach (var intent in IntentNames.All)
        {
            var group = readings.Where(each => each.Sentence.Intent == intent).ToArray();
            var others = group.Where(each => !Right(each)).GroupBy(each => each.Reading.Intent).OrderByDescending(each => each.Count()).ThenBy(each => each.Key, StringComparer.Ordinal);
            Line(page, $"| {intent} | {group.Length} | {group.Count(Right)} | {string.Join(", ", others.Select(each => $"{each.Key} {each.Count()}"))} |");
        }

        return page.ToString();
    }

    public static (int Named, int Right, int Extra) Slots(IReadOnlyList<(HeldBackSentence Sentence, Reading Reading)> readings, string slot)
    {
        var (named, right, extra) = (0, 0, 0);
        foreach (var (sentence, reading) in readings.Where(each => SlotsOf.Names(each.Sentence.Intent).Contains(slot)))
        {
            var expected = sentence.Slot(slot);
            var value = SlotsOf.Value(reading, slot);
            named += expected is null ? 0 : 1;
            right += expected is not null && Same(slot, expected, value) ? 1 : 0;
            extra += expected is null && value is not null ? 1 : 0;
        }

        return (named, right, extra);
    }

    public static bool Same(string slot, string expected, string? value) =>
        string.Equals(expected, value, slot == "facility" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static bool Right((HeldBackSentence Sentence, Reading Reading) each) => each.Reading.Intent == each.Sentence.Intent;

    private static string Percent(int part, int whole) => whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");

    private static void Line(StringBuilder page, FormattableString line) => page.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
