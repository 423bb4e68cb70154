using Shouldly;
using Xunit;

namespace VssId.House.Tests;

/// <summary>The arrows between the rooms run one way (docs/design, "The house").</summary>
public sealed class ArrowsTests
{
    /// <summary>Every arrow that may be drawn under src: from a room to the rooms it may name in its project file.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["VssId.Bot"] =
        [
            "VssId.Bot.Builder", "VssId.Bot.Engine", "VssId.Bot.Language", "VssId.Bot.Understanding", "VssId.Bot.Services", "VssId.Bot.Storage",
            "VssId.Channels.Zalo", "VssId.Channels.WebChat", "VssId.Channels.Ussd", "VssId.Channels.Simulators",
            "VssId.Zalo.Api", "VssId.Smpp", "VssId.Backend.Client", "VssId.Backend",
        ],
        ["VssId.Bot.Engine"] = ["VssId.Bot.Builder"],
        ["VssId.Bot.Services"] = ["VssId.Bot.Engine", "VssId.Bot.Language", "VssId.Bot.Understanding", "VssId.Backend.Client"],
        ["VssId.Bot.Storage"] = ["VssId.Bot.Engine"],
        ["VssId.Channels.Zalo"] = ["VssId.Bot.Engine", "VssId.Zalo.Api"],
        ["VssId.Channels.WebChat"] = ["VssId.Bot.Engine"],
        ["VssId.Channels.Ussd"] = ["VssId.Bot.Engine", "VssId.Smpp"],
        ["VssId.Channels.Simulators"] = ["VssId.Zalo.Api"],
        ["VssId.Backend"] = ["VssId.Backend.Client", "VssId.Zalo.Api", "VssId.Smpp"],
        ["VssId.Bot.Builder"] = [],
        ["VssId.Bot.Language"] = [],
        // The training program runs while the room beside it is built; nothing of it is shipped.
        ["VssId.Bot.Language.Training"] = ["VssId.Bot.Language"],
        ["VssId.Bot.Understanding"] = ["VssId.Bot.Language", "VssId.Bot.Language.Training"],
        ["VssId.Backend.Client"] = [],
        ["VssId.Zalo.Api"] = [],
        ["VssId.Smpp"] = [],
    };

    [Fact]
    public void Every_arrow_between_the_rooms_is_drawn() => Undrawn(ArrowsUnder("src/")).ShouldBeEmpty();

    [Fact]
    public void Every_room_is_in_the_table() =>
        House.Projects.Where(path => path.StartsWith("src/", StringComparison.Ordinal)).Select(Name).Except(Allowed.Keys, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void The_host_is_named_by_no_room() =>
        ArrowsUnder("src/").Where(arrow => arrow.To == "VssId.Bot").ShouldBeEmpty();

    [Fact]
    public void An_arrow_that_is_not_drawn_is_found() =>
        Undrawn([new("VssId.Bot.Engine", "VssId.Bot.Builder"), new("VssId.Bot.Engine", "VssId.Bot.Storage"), new("VssId.Bot.Attic", "VssId.Bot")])
            .ShouldBe([new("VssId.Bot.Engine", "VssId.Bot.Storage"), new("VssId.Bot.Attic", "VssId.Bot")]);

    [Fact]
    public void The_arrows_are_read_from_the_project_files()
    {
        const string Project = """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup><ProjectReference Include="..\VssId.Bot.Storage/VssId.Bot.Storage.csproj" /></ItemGroup>
            </Project>
            """;
        ArrowsOf("src/Bot/VssId.Bot.Engine/VssId.Bot.Engine.csproj", Project).ShouldBe([new("VssId.Bot.Engine", "VssId.Bot.Storage")]);
        ArrowsUnder("src/").ShouldContain(new Arrow("VssId.Bot.Engine", "VssId.Bot.Builder"));
    }

    [Fact]
    public void The_table_itself_has_no_circle()
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        while (Allowed.Keys.Except(settled, StringComparer.Ordinal).Where(room => Allowed[room].All(settled.Contains)).ToArray() is { Length: > 0 } next)
            settled.UnionWith(next);
        Allowed.Keys.Except(settled, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IEnumerable<Arrow> Undrawn(IEnumerable<Arrow> arrows) =>
        arrows.Where(arrow => !(Allowed.TryGetValue(arrow.From, out var to) && to.Contains(arrow.To, StringComparer.Ordinal)));

    private static IEnumerable<Arrow> ArrowsUnder(string folder) =>
        House.Projects.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).SelectMany(path => ArrowsOf(path, House.Read(path)));

    private static IEnumerable<Arrow> ArrowsOf(string path, string projectXml) =>
        House.Includes(projectXml, "ProjectReference").Select(reference => new Arrow(Name(path), Name(reference)));

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    private sealed record Arrow(string From, string To);
}
