using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VssId.Backend.Database;
using VssId.Backend.Officers;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>The operator's commands, and the made-up officer.</summary>
public sealed class OfficerCommandTests(SqliteHouse house) : IClassFixture<SqliteHouse>
{
    private const string Password = "Nuoc-trong-27";

    [Fact]
    public async Task An_officer_is_added_listed_disabled_and_reset()
    {
        var (exit, said) = await RunAsync("add", Password, "--login", "lan.079", "--name", "Nguyễn Thị Lan", "--office", "079", "--role", "Unlock");
        exit.ShouldBe(0);
        said.ShouldContain("otpauth://totp/VssID:lan.079?secret=");
        said.ShouldContain('█');
        said.ShouldNotContain(Password);
        (await RunAsync("list")).ShouldBe((0, "lan.079\tNguyễn Thị Lan\t079\tunlock\tactive\n"));
        var officer = new SomeOfficer("lan.079", Password, SecretIn(said), "Nguyễn Thị Lan");
        using var desk = new Desk(house.Address);
        (await desk.SignInAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await RunAsync("disable", "", "--login", "lan.079")).Exit.ShouldBe(0);
        (await RunAsync("list")).Said.ShouldContain("disabled since 2026-11-24");
        (await desk.OpenAsync()).Status.ShouldBe(HttpStatusCode.SeeOther);

        (exit, said) = await RunAsync("reset", "Nuoc-trong-28", "--login", "lan.079");
        exit.ShouldBe(0);
        var renewed = officer with { Password = "Nuoc-trong-28", Secret = SecretIn(said) };
        renewed.Secret.ShouldNotBe(officer.Secret);
        (await desk.SignInAsync(officer, house.CodeOf(officer))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.SignInAsync(renewed, house.CodeOf(renewed))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await RunAsync("add", Password, "--login", "lan.079", "--name", "Another", "--office", "079", "--role", "audit")).Exit.ShouldBe(1);
        (await RunAsync("list")).Said.ShouldContain("Nguyễn Thị Lan");
    }

    [Theory]
    [InlineData("short1", "at least 8")]
    [InlineData("matkhau2026", "first")]
    [InlineData("trexanhbensong", "letters and digits")]
    [InlineData("xin-hoa.038-nhe", "login")]
    [InlineData("", "at least 8")]
    public async Task A_password_that_breaks_the_rules_is_refused(string password, string why)
    {
        var (exit, said) = await RunAsync("add", password, "--login", "hoa.038", "--name", "Hoa", "--office", "038", "--role", "review");
        exit.ShouldBe(1);
        said.ShouldContain(why);
        (await RunAsync("list")).Said.ShouldNotContain("hoa.038");
    }

    [Theory]
    [InlineData("add", "--login", "x")]
    [InlineData("add", "--login", "Hoa 038")]
    [InlineData("add", "--login", "hoa.038")]
    [InlineData("add", "--login", "hoa.038", "--name", "Hoa", "--office", "Hanoi", "--role", "review")]
    [InlineData("add", "--login", "hoa.038", "--name", "Hoa", "--office", "038", "--role", "king")]
    [InlineData("add", "--login", "hoa.038", "--name", "Hoa", "--office", "038", "--role", "0")]
    [InlineData("remove", "--login", "hoa.038")]
    [InlineData("disable")]
    [InlineData(null)]
    public async Task What_is_not_understood_is_told(string? verb, params string[] arguments)
    {
        var (exit, said) = await RunAsync(verb, Password, arguments);
        exit.ShouldBe(2);
        said.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("reset")]
    public async Task An_officer_who_is_not_there_is_told(string verb) => (await RunAsync(verb, Password, "--login", "nobody.here")).Exit.ShouldBe(1);

    [Theory]
    [InlineData("Development", "true", 3)]
    [InlineData("Development", "false", 0)]
    [InlineData("Production", "true", 0)]
    [InlineData("Staging", "true", 0)]
    public async Task The_made_up_officer_is_in_Development_only(string environment, string load, int officers)
    {
        var folder = Directory.CreateTempSubdirectory("vssid-officers-");
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        await using (var app = BackendApplication.Build([$"--environment={environment}"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Backend:Urls"] = "http://127.0.0.1:0",
                ["ConnectionStrings:Backend"] = $"Data Source={Path.Combine(folder.FullName, "backend.db")};Pooling=false",
                ["Backend:ServiceKey"] = key,
                ["Otp:Key"] = key,
                ["Audit:Key"] = key,
                ["Passwords:Key"] = key,
                ["Sms:Key"] = "test",
                ["Sms:Url"] = "http://127.0.0.1:9/",
                ["Events:Url"] = "http://127.0.0.1:9/",
                ["Pages:Url"] = "https://bot.example/p",
                ["Sample:Load"] = load,
            });
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(house.Clock);
        }))
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            (await scope.ServiceProvider.GetRequiredService<BackendContext>().Officers.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(officers);
            // Nor has any of the sample people a password that everybody can read.
            (await scope.ServiceProvider.GetRequiredService<BackendContext>().Accounts.AnyAsync(account => account.Password != null, TestContext.Current.CancellationToken)).ShouldBe(officers > 0);
            var officer = new SomeOfficer(SampleOfficer.Login, SampleOfficer.Password, SampleOfficer.Secret.ToArray(), "");
            using var desk = new Desk(new Uri(app.Urls.Single()));
            var (_, page) = await desk.OpenAsync("/officers/sign-in");
            page.Contains(SampleOfficer.Password, StringComparison.Ordinal).ShouldBe(officers > 0);
            page.Contains(house.CodeOf(officer), StringComparison.Ordinal).ShouldBe(officers > 0);
            (await desk.SignInAsync(officer, house.CodeOf(officer))).Status.ShouldBe(officers > 0 ? HttpStatusCode.SeeOther : HttpStatusCode.Unauthorized);
            await app.StopAsync(TestContext.Current.CancellationToken);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_made_up_officer_is_in_the_document()
    {
        SampleOfficer.Secret.Length.ShouldBe(Totp.SecretBytes);
        SampleOfficer.FilesSecret.Length.ShouldBe(Totp.SecretBytes);
        SampleOfficer.ReviewSecret.Length.ShouldBe(Totp.SecretBytes);
        var document = File.ReadAllText(Path.Combine(DocumentTests.Solution(), "docs", "sample-people.md"));
        foreach (var word in new[] { SampleOfficer.Login, SampleOfficer.FilesLogin, SampleOfficer.Password, Base32.Encode(SampleOfficer.Secret), Base32.Encode(SampleOfficer.FilesSecret), SampleOfficer.ReviewLogin, Base32.Encode(SampleOfficer.ReviewSecret) })
        {
            document.ShouldContain(word);
        }
    }

    private static byte[] SecretIn(string said)
    {
        var text = said[(said.IndexOf("secret=", StringComparison.Ordinal) + 7)..said.IndexOf("&issuer", StringComparison.Ordinal)];
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(each => Convert.ToByte(new string(each), 2))];
    }

    private async Task<(int Exit, string Said)> RunAsync(string? verb, string input = "", params string[] arguments)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        using var output = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(input);
        var commands = new OfficerCommands(
            scope.ServiceProvider.GetRequiredService<OfficerRegister>(), scope.ServiceProvider.GetRequiredService<BackendContext>(), reader, output);
        var exit = await commands.RunAsync(verb, new ConfigurationBuilder().AddCommandLine(arguments).Build(), TestContext.Current.CancellationToken);
        return (exit, output.ToString());
    }
}
