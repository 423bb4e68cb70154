using System.Globalization;
using System.Text;
using Shouldly;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;
using VssId.Bot.Language.Time;
using Xunit;

namespace VssId.Bot.Language.Tests.Time;

public sealed class TimeFinderTests
{
    private static readonly IEntityFinder Finder = new TimeFinder();

    public static TheoryData<string> Files => [.. typeof(TimeFinderTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("time-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_is_read(string file) => Check(file, plainOnly: false, text => text);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_is_read_without_its_marks(string file) => Check(file, plainOnly: true, Unmarked);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_is_read_in_decomposed_letters(string file) => Check(file, plainOnly: false, text => text.Normalize(NormalizationForm.FormD));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_is_read_in_capitals(string file) => Check(file, plainOnly: false, text => text.ToUpperInvariant());

    [Fact]
    public void There_are_rows_enough()
    {
        var rows = Files.SelectMany(file => Sentences(file.Data)).ToList();
        rows.Sum(row => row.Expected.Count).ShouldBeGreaterThanOrEqualTo(1200);
        rows.Count(row => row.Expected.Count == 0).ShouldBeGreaterThanOrEqualTo(250);
    }

    [Fact]
    public void Nothing_is_thrown_and_nothing_lies_outside_the_text_whatever_is_written()
    {
        string[] pieces = ["năm", "tháng", "quý", "ngày", "tuần", "từ", "đến", "nay", "trước", "sau", "đầu", "cuối", "31", "30", "2", "2024", "/", "-", ".", "rằm", "tết", "âm lịch", "hàng", "giờ", "8h", "99999", "0", "IV", "mùng", "\u0301", "\uD83D", "😀", "\u200B", "٣", "last", "in", "may", "ago", "year", "(", ",", "và", "nửa", "rưỡi", "vài", "9999", "0001", "k", "t", "q", ":", "\u0000", "thứ", "chủ nhật", "%", "①", "𝟚", "ⅳ"];
        DateTime[] references = [new(2026, 3, 18, 9, 0, 0), DateTime.MinValue, DateTime.MaxValue, new(2024, 2, 29), new(9999, 12, 1), new(1, 2, 3)];
        var random = new Random(1);
        for (var round = 0; round < 20000; round++)
        {
            var text = new StringBuilder();
            for (var count = random.Next(1, 12); count > 0; count--)
            {
                text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            }

            var sentence = text.ToString();
            var last = -1;
            foreach (var entity in Find(sentence, references[round % references.Length]))
            {
                entity.Start.ShouldBeGreaterThan(last, sentence);
                entity.End.ShouldBeGreaterThanOrEqualTo(entity.Start, sentence);
                entity.End.ShouldBeLessThan(sentence.Length, sentence);
                last = entity.End;
            }
        }
    }

    [Fact]
    public void Any_characters_are_taken()
    {
        var random = new Random(2);
        for (var round = 0; round < 3000; round++)
        {
            var characters = new char[random.Next(40)];
            for (var at = 0; at < characters.Length; at++)
            {
                characters[at] = (char)random.Next(char.MaxValue + 1);
            }

            Should.NotThrow(() => Find(new string(characters), new DateTime(2026, 3, 18)));
        }
    }

    private static List<Entity> Find(string text, DateTime reference)
    {
        List<Entity> found = [];
        Finder.Find(Utterance.Of(text), reference, found);
        return [.. found.OrderBy(entity => entity.Start)];
    }

    private static void Check(string file, bool plainOnly, Func<string, string> spell)
    {
        List<string> wrong = [];
        foreach (var (reference, text, expected, accentedOnly) in Sentences(file))
        {
            if (plainOnly && accentedOnly)
            {
                continue;
            }

            var spelt = spell(text);
            var found = Find(spelt, reference).Select(entity => Describe(spelt, entity)).ToList();
            var wanted = expected.Select(row => row with { Matched = spell(row.Matched) }).ToList();
            if (!found.SequenceEqual(wanted))
            {
                wrong.Add($"{reference:yyyy-MM-dd} {spelt}\n  wanted {string.Join("; ", wanted)}\n  found  {string.Join("; ", found)}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static TimeRow Describe(string text, Entity entity)
    {
        var readings = ((EntityValue.Time)entity.Value).Readings;
        var (first, second) = (readings[0], readings.Count > 1 ? readings[1] : null);
        entity.TypeName.ShouldBe("datetimeV2." + first.Type);
        return new TimeRow(text[entity.Start..(entity.End + 1)], first.Type, first.Timex, first.Value ?? first.Start ?? "", first.End ?? "", second?.Value ?? second?.Start ?? "", second?.End ?? "", first.Mod ?? "");
    }

    private static IEnumerable<(DateTime Reference, string Text, List<TimeRow> Expected, bool AccentedOnly)> Sentences(string file)
    {
        using var stream = typeof(TimeFinderTests).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split('\t'));
        return rows.GroupBy(row => (row[0], row[1])).Select(group => (
            DateTime.ParseExact(group.Key.Item1, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture),
            group.Key.Item2,
            group.Where(row => row[2].Length > 0).Select(row => new TimeRow(row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9])).ToList(),
            group.Any(row => row[10] == "accented")));
    }

    private static string Unmarked(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(character switch { 'đ' => 'd', 'Đ' => 'D', _ => character });
            }
        }

        return plain.ToString();
    }
}
