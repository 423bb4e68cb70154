using Shouldly;
using VssId.Bot.Language.Entities;
using Xunit;

namespace VssId.Bot.Language.Tests.Entities;

public sealed class MessageTests
{
    private static readonly string[] Types = [EntityTypes.Facility, EntityTypes.Province, EntityTypes.Date, EntityTypes.DateRange, EntityTypes.DateTimeRange, EntityTypes.Duration];

    public static TheoryData<string, string> Rows() => [.. Table.Rows("messages.tsv").Select(row => (row.Text, row.Expected))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Places_and_times_beside_each_other_are_told_apart(string text, string expected) => Table.Write(text, Table.Find(text), null, Types).ShouldBe(expected);
}
