using System.Text;
using Shouldly;
using VssId.Bot.Language.Entities;
using Xunit;

namespace VssId.Bot.Language.Tests.Entities;

public sealed class NumberTests
{
    private static readonly string[] Types = [EntityTypes.Number, EntityTypes.Ordinal, EntityTypes.Currency];

    public static TheoryData<string, string> Rows() => [.. Table.Rows("numbers.tsv").Select(row => (row.Text, row.Expected))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_message_counts_what_the_table_says(string text, string expected) => Table.Write(text, Table.FindNumbers(text), null, Types).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Decomposed_text_counts_the_same(string text, string expected)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);
        Table.Write(decomposed, Table.FindNumbers(decomposed), same => same.Normalize(), Types).ShouldBe(expected);
    }
}
