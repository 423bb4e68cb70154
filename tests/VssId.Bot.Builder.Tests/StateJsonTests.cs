using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Shouldly;
using VssId.Bot.Builder.Dialogs;
using VssId.Bot.Builder.Dialogs.Choices;
using VssId.Bot.Builder.Schema;
using Xunit;

namespace VssId.Bot.Builder.Tests;

public sealed partial class StateJsonTests
{
    public static TheoryData<object> Values =>
    [
        "chữ có dấu", true, false, 0, -7, int.MaxValue, 7L, long.MaxValue, (short)3, (byte)9, 5u, ulong.MaxValue, 5.0, 0.1, double.MaxValue, 2.5f, 12345.6789m, 'đ',
        new DateTime(2026, 1, 5, 8, 30, 0, DateTimeKind.Utc), new DateTimeOffset(2026, 1, 5, 8, 30, 0, TimeSpan.FromHours(7)), new DateOnly(2026, 1, 5), new TimeOnly(8, 30), TimeSpan.FromMinutes(5),
        new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), new Uri("https://vssid.test/a"), DayOfWeek.Friday, ListStyle.List,
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_declared_as_object_comes_back_as_what_it_was(object value)
    {
        var back = Again(new Dictionary<string, object> { ["value"] = value }).ShouldBeOfType<Dictionary<string, object>>()["value"];

        back.GetType().ShouldBe(value.GetType());
        back.ShouldBe(value);
    }

    [Fact]
    public void Objects_lists_and_dictionaries_come_back_in_any_depth()
    {
        var value = new Dictionary<string, object>
        {
            ["profile"] = new Profile { Name = "Lan", Age = 30, Extra = new Profile { Name = "inner", Extra = 5L }, Fields = [1, 2] },
            ["list"] = new List<object> { 1, "two", 3.0, new List<object>(), new Dictionary<string, object> { ["x"] = new Profile { Name = "deep" } } },
            ["typed"] = new List<Profile> { new() { Name = "a" } },
            ["names"] = new List<string> { "a", "b" },
            ["map"] = new Dictionary<string, int> { ["one"] = 1 },
            ["array"] = new[] { 1, 2, 3 },
            ["$type"] = "not a type",
            ["inner"] = new Dictionary<string, object> { ["$type"] = "long", ["$value"] = 5 },
        };

        var back = Again(value).ShouldBeOfType<Dictionary<string, object>>();

        var profile = back["profile"].ShouldBeOfType<Profile>();
        profile.Age.ShouldBe(30);
        profile.Extra.ShouldBeOfType<Profile>().Extra.ShouldBe(5L);
        profile.Fields.ShouldBe([1, 2]);
        var list = back["list"].ShouldBeOfType<List<object>>();
        list[..3].ShouldBe([1, "two", 3.0]);
        list[4].ShouldBeOfType<Dictionary<string, object>>()["x"].ShouldBeOfType<Profile>().Name.ShouldBe("deep");
        back["typed"].ShouldBeOfType<List<Profile>>()[0].Name.ShouldBe("a");
        back["names"].ShouldBe(new List<string> { "a", "b" });
        back["map"].ShouldBe(new Dictionary<string, int> { ["one"] = 1 });
        back["array"].ShouldBe(new[] { 1, 2, 3 });
        back["$type"].ShouldBe("not a type");
        back["inner"].ShouldBe(new Dictionary<string, object> { ["$type"] = "long", ["$value"] = 5 });
    }

    [Fact]
    public void Json_comes_back_as_json()
    {
        using var document = JsonDocument.Parse("""{ "a": [1, 2.50, { "$type": "long", "$value": 3 }], "b": null }""");
        var back = Again(new Dictionary<string, object> { ["element"] = document.RootElement, ["node"] = new JsonObject { ["x"] = 1 } }).ShouldBeOfType<Dictionary<string, object>>();

        JsonElement.DeepEquals(back["element"].ShouldBeOfType<JsonElement>(), document.RootElement).ShouldBeTrue();
        back["node"].ShouldBeOfType<JsonObject>()["x"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public void An_activity_keeps_members_that_no_type_names()
    {
        var activity = ActivityJson.FromUtf8("""{ "type": "message", "text": "x", "strange": { "n": [1, { "deep": 2.50 }] }, "value": { "a": 1 } }"""u8);

        var back = Again(new Dictionary<string, object> { ["activity"] = activity }).ShouldBeOfType<Dictionary<string, object>>()["activity"].ShouldBeOfType<Activity>();

        JsonElement.DeepEquals(back.Properties!["strange"], activity.Properties!["strange"]).ShouldBeTrue();
        JsonElement.DeepEquals((JsonElement)back.Value!, (JsonElement)activity.Value!).ShouldBeTrue();
        back.Properties.Keys.ShouldBe(["strange"]);
    }

    [Fact]
    public void A_type_that_was_not_meant_for_a_bot_is_refused_both_ways_unless_it_is_given()
    {
        Should.Throw<InvalidOperationException>(() => StateJson.Default.ToUtf8(new System.Text.RegularExpressions.Regex("x", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))));
        Should.Throw<JsonException>(() => StateJson.Default.FromUtf8("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","$value":{"fileName":"x"}}"""u8));
        Should.Throw<JsonException>(() => StateJson.Default.FromUtf8("""{"$type":"No.Such.Type, Nowhere","$value":{}}"""u8));

        var given = new StateJson(types: [typeof(Version)]);
        given.FromUtf8(given.ToUtf8(new Version(1, 2))).ShouldBe(new Version(1, 2));
    }

    [Fact]
    public void A_source_generated_context_that_is_given_says_how_its_types_are_written()
    {
        var json = new StateJson([OwnContext.Default]);
        var utf8 = json.ToUtf8(new Named { Word = "x" });

        Encoding.UTF8.GetString(utf8).ShouldContain("\"renamed\":\"x\"");
        json.FromUtf8(utf8).ShouldBeOfType<Named>().Word.ShouldBe("x");
    }

    [Fact]
    public void A_stack_of_dialogs_comes_back_with_what_each_remembers()
    {
        var state = new DialogState(
        [
            new DialogInstance
            {
                Id = "outer",
                State = new Dictionary<string, object>
                {
                    ["dialogs"] = new DialogState([new DialogInstance { Id = "prompt", State = { ["options"] = new PromptOptions { Prompt = MessageFactory.Text("Tên?"), Style = ListStyle.None }, ["count"] = 2 } }]),
                },
            },
        ]);

        var back = Again(state).ShouldBeOfType<DialogState>().DialogStack.ShouldHaveSingleItem().State["dialogs"].ShouldBeOfType<DialogState>().DialogStack.ShouldHaveSingleItem();

        back.Id.ShouldBe("prompt");
        back.State["options"].ShouldBeOfType<PromptOptions>().Prompt!.Text.ShouldBe("Tên?");
        back.State["count"].ShouldBe(2);
    }

    private static object Again(object value) => StateJson.Default.FromUtf8(StateJson.Default.ToUtf8(value));

    internal sealed class Profile
    {
        public string? Name { get; set; }

        public int Age { get; set; }

        public object? Extra { get; set; }

        public int[] Fields = [];
    }

    public sealed class Named
    {
        [JsonPropertyName("renamed")]
        public string? Word { get; set; }
    }

    [JsonSerializable(typeof(Named))]
    private sealed partial class OwnContext : JsonSerializerContext;
}
