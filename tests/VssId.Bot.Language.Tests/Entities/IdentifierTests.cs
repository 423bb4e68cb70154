using System.Text;
using Shouldly;
using VssId.Bot.Language.Entities;
using Xunit;

namespace VssId.Bot.Language.Tests.Entities;

public sealed class IdentifierTests
{
    private static readonly string[] Types =
    [
        EntityTypes.Phone, EntityTypes.Email, EntityTypes.SocialInsuranceNumber, EntityTypes.HealthCard, EntityTypes.PersonalId, EntityTypes.OldId, EntityTypes.Passport,
    ];

    public static TheoryData<string, string> Rows() => [.. Table.Rows("identifiers.tsv").Select(row => (row.Text, row.Expected))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_message_carries_the_numbers_of_the_table(string text, string expected) => Table.Write(text, Table.Find(text), null, Types).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Decomposed_text_carries_the_same(string text, string expected)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);
        Table.Write(decomposed, Table.Find(decomposed), same => same.Normalize(), Types).ShouldBe(expected);
    }
}
