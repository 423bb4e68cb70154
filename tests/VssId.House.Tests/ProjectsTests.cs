using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace VssId.House.Tests;

public sealed partial class ProjectsTests
{
    /// <summary>Packages that one room alone may name, so that what lies behind it can be changed there.</summary>
    private static readonly Dictionary<string, string[]> KeptInOneRoom = new(StringComparer.Ordinal)
    {
        ["StackExchange.Redis"] = ["VssId.Bot.Storage"],
        // The host carries the embedded server; it speaks to it through the storage only.
        ["Microsoft.Garnet"] = ["VssId.Bot.Storage", "VssId.Bot"],
        ["Microsoft.Recognizers.Text"] = ["VssId.Bot.Language"],
        ["SkiaSharp"] = ["VssId.Bot.Services"],
        ["QRCoder"] = ["VssId.Bot.Services", "VssId.Backend"],
        ["Refit.HttpClientFactory"] = ["VssId.Backend.Client"],
        ["Microsoft.EntityFrameworkCore.Sqlite"] = ["VssId.Backend"],
        ["Npgsql.EntityFrameworkCore.PostgreSQL"] = ["VssId.Backend"],
    };

    [Fact]
    public void Every_project_is_in_the_solution_and_every_entry_of_the_solution_is_a_project() =>
        SolutionEntry().Matches(House.Read("VssId.Bot.sln")).Select(match => match.Groups["path"].Value.Replace('\\', '/'))
            .Order(StringComparer.Ordinal).ShouldBe(House.Projects);

    [Fact]
    public void Every_room_has_its_tests()
    {
        // The rooms that are tested from outside: by the tests of the channels, of the services and of the whole house.
        string[] testedFromOutside = ["VssId.Bot", "VssId.Bot.Language.Training", "VssId.Backend.Client", "VssId.Zalo.Api", "VssId.Channels.Simulators"];
        var names = House.Projects.Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);
        House.Projects.Where(path => path.StartsWith("src/", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path))
            .Except(testedFromOutside, StringComparer.Ordinal).Where(name => !names.Contains(name + ".Tests")).ShouldBeEmpty();
    }

    [Fact]
    public void A_package_that_belongs_to_one_room_is_named_there_only() =>
        House.Projects.Where(path => path.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(path => Strangers(Path.GetFileNameWithoutExtension(path), House.Read(path))).ShouldBeEmpty();

    [Fact]
    public void A_package_in_the_wrong_room_is_found() =>
        Strangers("VssId.Bot.Engine", """<Project><ItemGroup><PackageReference Include="StackExchange.Redis" /></ItemGroup></Project>""")
            .ShouldBe(["VssId.Bot.Engine names StackExchange.Redis"]);

    [Fact]
    public void Only_the_storage_speaks_Redis() =>
        House.TextFiles.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(path => !path.StartsWith("src/Bot/VssId.Bot.Storage/", StringComparison.Ordinal))
            .Where(path => RedisUsing().IsMatch(House.Read(path))).ShouldBeEmpty();

    [Fact]
    public void Versions_of_packages_stand_in_one_file_only() =>
        House.Projects.Where(path => VersionOfPackage().IsMatch(House.Read(path))).ShouldBeEmpty();

    [Fact]
    public void Every_project_has_its_lock_file() =>
        House.Projects.Where(path => !House.Has(Path.GetDirectoryName(path) + "/packages.lock.json")).ShouldBeEmpty();

    private static IEnumerable<string> Strangers(string room, string projectXml) =>
        from package in House.Includes(projectXml, "PackageReference")
        where KeptInOneRoom.TryGetValue(package, out var rooms) && !rooms.Contains(room, StringComparer.Ordinal)
        select $"{room} names {package}";

    [GeneratedRegex("""= "[^"]+", "(?<path>[^"]+\.csproj)",""", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex SolutionEntry();

    [GeneratedRegex(@"\bStackExchange\.Redis\b", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex RedisUsing();

    [GeneratedRegex("""<PackageReference\s[^>]*\bVersion(Override)?\s*=""", RegexOptions.ExplicitCapture, House.RegexTimeout)]
    private static partial Regex VersionOfPackage();
}
