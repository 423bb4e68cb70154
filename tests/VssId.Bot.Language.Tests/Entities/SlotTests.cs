using System.Text;
using Shouldly;
using VssId.Bot.Language.Entities;
using Xunit;

namespace VssId.Bot.Language.Tests.Entities;

public sealed class SlotTests
{
    private static readonly string[] Types = [EntityTypes.Insurance, EntityTypes.Benefit, EntityTypes.Province, EntityTypes.Facility, EntityTypes.Language];

    public static TheoryData<string, string> Rows() => [.. Table.Rows("slots.tsv").Select(row => (row.Text, row.Expected))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_message_names_what_the_table_says(string text, string expected) => Table.Write(text, Table.Find(text), null, Types).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Decomposed_text_reads_the_same(string text, string expected)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);
        Table.Write(decomposed, Table.Find(decomposed), same => same.Normalize(), Types).ShouldBe(expected);
    }
}
