using System.Text.Json;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>The committed contract is what the backend says it is. <c>VSSID_REGENERATE=1</c> writes it anew.</summary>
public sealed class DocumentTests(SqliteHouse house) : IClassFixture<SqliteHouse>
{
    [Fact]
    public async Task The_committed_document_is_that_of_the_backend()
    {
        using var http = new HttpClient();
        var served = (await http.GetStringAsync(new Uri(house.Address, "/openapi/v1.json"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var path = Path.Combine(Solution(), "src", "Backend", "VssId.Backend", "openapi.json");
        if (Environment.GetEnvironmentVariable("VSSID_REGENERATE") == "1")
        {
            await File.WriteAllTextAsync(path, served, TestContext.Current.CancellationToken);
        }

        served.ShouldBe(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        var paths = JsonDocument.Parse(served).RootElement.GetProperty("paths").EnumerateObject().Select(each => each.Name);
        string[] expected =
        [
            "/v1/arrivals",
            "/v1/challenges",
            "/v1/challenges/{id}/attempts",
            "/v1/challenges/{id}/take-over",
            "/v1/session",
            "/v1/sessions",
            "/v1/files/standings",
            "/v1/facilities",
            "/v1/offices",
            "/v1/me/benefits",
            "/v1/me/benefits/lump-sums",
            "/v1/me/benefits/monthly",
            "/v1/me/benefits/short-term",
            "/v1/me/benefits/unemployment",
            "/v1/me/card",
            "/v1/me/child-accounts",
            "/v1/me/challenges",
            "/v1/me/consents",
            "/v1/me/estimates/{kind}",
            "/v1/me/family",
            "/v1/me/files",
            "/v1/me/history",
            "/v1/me/history/summary",
            "/v1/me/history/years/{year}",
            "/v1/me/history/{id}",
            "/v1/me/links",
            "/v1/me/links/{id}",
            "/v1/me/looks",
            "/v1/me/notices",
            "/v1/me/pages",
            "/v1/me/password",
            "/v1/me/phone",
            "/v1/me/profile",
            "/v1/me/sign-ins",
            "/v1/me/visits",
            "/v1/me/visits/openings",
            "/v1/me/visits/{id}",
            "/v1/page",
            "/v1/page/answers",
            "/v1/page/file",
            "/v1/pages",
            "/v1/photos",
            "/v1/registrations",
            "/v1/registrations/openings",
            "/v1/registrations/questions",
            "/v1/registrations/searches",
            "/v1/registrations/takings",
            "/v1/registrations/{id}/answers",
            "/v1/registrations/{id}/codes",
            "/v1/registrations/{id}/filing",
            "/v1/registrations/{id}/form",
            "/v1/registrations/{id}/hand-overs",
            "/v1/registrations/{id}/phone",
            "/v1/pages/{id}/proofs",
        ];
        paths.ShouldBe(expected, ignoreOrder: true);
    }

    internal static string Solution()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "VssId.Bot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution's folder was not found.");
        }

        return folder.FullName;
    }
}
