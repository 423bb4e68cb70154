using Shouldly;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;
using Xunit;

namespace VssId.Bot.Language.Tests.Entities;

public sealed class RobustnessTests
{
    private static readonly string[] Tables = ["slots.tsv", "numbers.tsv", "identifiers.tsv", "people.tsv"];

    private static readonly string[] Pieces =
    [
        "\uD83D", "\uDE00", "😀", "\u0301", "\u031B", "\u200B", "\u00A0", "\uFEFF", "０１２", "٣", "\0", "\n", "\t", "ﬁ", "ǆ", "İ", "ß", "१२", "Ⅳ", "…", "--", "//", "..", ",,", "@", "+", "+84", "0", "000", "99999999999999999999999999",
        "bv", "xã", "tp", "sinh", "tên", "rưỡi", "triệu", "trăm", "linh", "thứ", "quận", ",", "a còng", "chấm", "một lần", "bhxh",
    ];

    [Fact]
    public void Any_text_is_read_without_a_fault_and_every_find_lies_in_it()
    {
        var random = new Random(20261122);
        var texts = Tables.SelectMany(Table.Rows).Select(row => row.Text).ToArray();
        for (var round = 0; round < 6000; round++)
        {
            var text = "";
            for (var piece = random.Next(1, 7); piece > 0; piece--)
            {
                var part = random.Next(3) == 0 ? Pieces[random.Next(Pieces.Length)] : texts[random.Next(texts.Length)];
                var cut = random.Next(part.Length);
                text += random.Next(2) == 0 ? part : random.Next(2) == 0 ? part[cut..] : part[..cut];
                text += random.Next(4) == 0 ? "" : " ";
            }

            Check(text);
        }
    }

    [Theory]
    [InlineData("9")]
    [InlineData("a ")]
    [InlineData("xã ")]
    [InlineData("bv ")]
    [InlineData("một ")]
    [InlineData("1.")]
    [InlineData("@")]
    [InlineData("triệu ")]
    public void A_long_repetition_is_read(string piece) => Check(string.Concat(Enumerable.Repeat(piece, 2000)));

    /// <summary>Funds, benefits, provinces and languages do not hang on accents; names are as written.</summary>
    [Fact]
    public void Text_without_accents_reads_the_same()
    {
        string[] types = [EntityTypes.Insurance, EntityTypes.Benefit, EntityTypes.Province, EntityTypes.Language];
        var differing = Table.Rows("slots.tsv")
            .Select(row => (row.Text, Plain: VietnameseText.Fold(row.Text)))
            .Where(row => Values(row.Text, types) != Values(row.Plain, types))
            .Select(row => $"{row.Plain}: {Values(row.Plain, types)}, not {Values(row.Text, types)}");
        string.Join('\n', differing).ShouldBe("");
    }

    private static string Values(string text, string[] types) => string.Join(' ', Table.Find(text).Where(entity => types.Contains(entity.TypeName)).Select(entity => $"{entity.TypeName}={entity.Value}"));

    private static void Check(string text)
    {
        var previous = 0;
        foreach (var entity in Table.Find(text))
        {
            entity.Start.ShouldBeGreaterThanOrEqualTo(previous, text);
            entity.End.ShouldBeInRange(entity.Start, text.Length - 1, text);
            previous = entity.Start;
        }
    }
}
