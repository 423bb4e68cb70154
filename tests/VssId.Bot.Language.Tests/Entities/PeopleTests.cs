using System.Text;
using Shouldly;
using VssId.Bot.Language.Entities;
using Xunit;

namespace VssId.Bot.Language.Tests.Entities;

public sealed class PeopleTests
{
    private static readonly string[] Types = [EntityTypes.PersonName, EntityTypes.BirthDate, EntityTypes.Address];

    public static TheoryData<string, string> Rows() => [.. Table.Rows("people.tsv").Select(row => (row.Text, row.Expected))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_message_tells_who_and_where_as_the_table_says(string text, string expected) => Table.Write(text, Table.Find(text), null, Types).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Decomposed_text_tells_the_same(string text, string expected)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);
        Table.Write(decomposed, Table.Find(decomposed).Select(entity => entity.Value is EntityValue.Key key ? entity with { Value = new EntityValue.Key(key.Value.Normalize()) } : entity), same => same.Normalize(), Types).ShouldBe(expected);
    }
}
