using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VssId.Backend;
using VssId.Backend.Client;
using VssId.Backend.Client.Estimates;
using VssId.Backend.Client.History;
using VssId.Backend.Client.Rights;
using VssId.Backend.Database;
using VssId.Backend.Rights;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Bot.Bench;

/// <summary>How long the backend takes to answer a look-up, over HTTP on loopback, with signature, session and audit row, in a database of a million rows of history.</summary>
internal static class Lookups
{
    private const int People = 45_000;
    private const int SignedIn = 2_000;
    private const int WarmUp = 200;
    private const int Calls = 2_000;
    private const string Channel = "webchat";

    /// <summary>Fills the database, if it is empty, and measures.</summary>
    /// <param name="connection">Connection string of an empty PostgreSQL database; a SQLite file in a folder of its own without one.</param>
    /// <param name="output">Gets the figures as a Markdown table.</param>
    public static async Task RunAsync(string? connection, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("vssid-bench-").FullName;
        try
        {
            var database = connection ?? $"Data Source={Path.Combine(folder, "backend.db")}";
            await using var app = BackendApplication.Build(["--environment=Development"], builder =>
            {
                builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Backend:Urls"] = "http://127.0.0.1:0",
                    ["ConnectionStrings:Backend"] = database,
                    ["Sample:Load"] = "true",
                    ["Sample:People"] = People.ToString(CultureInfo.InvariantCulture),
                });
                builder.Logging.ClearProviders();
            });
            await app.StartAsync();
            var filling = Stopwatch.StartNew();
            while (await InAsync(app, context => context.People.CountAsync()) < People)
            {
                await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
            }

            var seconds = filling.Elapsed.TotalSeconds;
            var (history, visits, benefits) = await InAsync(app, async context => (await context.Participations.CountAsync(), await context.Visits.CountAsync(), await context.ShortTermBenefits.CountAsync()));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{(connection is null ? "SQLite" : "PostgreSQL")}: {history:N0} rows of history, {visits:N0} visits, {benefits:N0} short benefits of {People:N0} people; filled in {seconds:N0} s\n"));

            // As a database does by itself some minutes after so much was put in.
            await InAsync(app, context => context.Database.ExecuteSqlAsync($"ANALYZE"));
            var citizens = await SignInAsync(app);
            await using var services = new ServiceCollection()
                .AddSingleton(TimeProvider.System)
                .AddLogging()
                .AddVssIdBackendClient(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Backend:Url"] = app.Urls.Single(), ["Backend:ServiceKey"] = DevelopmentKeys.Service }).Build())
                .BuildServiceProvider();
            var backend = services.GetRequiredService<IVssIdBackend>();
            await output.WriteLineAsync("| look-up | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|");
            var (from, to) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
            foreach (var (name, call) in new (string Name, Func<string, IDictionary<string, string>, Task> Call)[]
            {
                ("card", (token, place) => backend.GetCardAsync(token, place, of: null, CancellationToken.None)),
                ("history, 24 rows", (token, place) => backend.GetHistoryAsync(token, place, Fund.Bhxh, null, null, null, 24, null, null, CancellationToken.None)),
                ("history of a period", (token, place) => backend.GetHistoryAsync(token, place, Fund.Bhyt, new Month(2021, 3), new Month(2026, 11), null, 24, null, null, CancellationToken.None)),
                ("totals of all funds", (token, place) => backend.GetHistorySummaryAsync(token, place, null, CancellationToken.None)),
                ("yearly confirmation", (token, place) => backend.GetYearStatementAsync(2025, token, place, null, CancellationToken.None)),
                ("short benefits", (token, place) => backend.GetShortTermBenefitsAsync(token, place, null, null, 24, null, CancellationToken.None)),
                ("monthly benefits", (token, place) => backend.GetMonthlyBenefitsAsync(token, place, null, null, 24, null, CancellationToken.None)),
                ("visits of a year", (token, place) => backend.GetVisitsAsync(token, place, from, to, null, 24, null, null, CancellationToken.None)),
                ("estimate of a lump sum", (token, place) => backend.GetEstimateAsync(EstimateKind.LumpSum, token, place, CancellationToken.None)),
                ("hospitals of a province", (_, _) => backend.GetFacilitiesAsync("38", null, 24, null, CancellationToken.None)),
            })
            {
                await output.WriteLineAsync(await MeasureAsync(name, call, citizens));
            }

            await app.StopAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(string name, Func<string, IDictionary<string, string>, Task> call, IReadOnlyList<(string Token, IDictionary<string, string> Place)> citizens)
    {
        var random = new Random(name.Length);
        var times = new double[Calls];
        for (var at = -WarmUp; at < Calls; at++)
        {
            var (token, place) = citizens[random.Next(citizens.Count)];
            var began = Stopwatch.GetTimestamp();
            await call(token, place);
            if (at >= 0)
            {
                times[at] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        }

        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[Calls / 2]:F1} | {times[Calls * 95 / 100]:F1} | {times[Calls * 99 / 100]:F1} |");
    }

    // Sessions as a sign-in leaves them; the way to them has measurements of its own.
    private static async Task<IReadOnlyList<(string Token, IDictionary<string, string> Place)>> SignInAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (context, keys) = (scope.ServiceProvider.GetRequiredService<BackendContext>(), scope.ServiceProvider.GetRequiredService<BackendKeys>());
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await context.Sessions.ExecuteDeleteAsync();
        List<(string Token, IDictionary<string, string> Place)> citizens = [];
        foreach (var account in await context.Accounts.OrderBy(account => account.Id).Where(account => account.Id % (People / SignedIn) == 0 && context.Cards.Any(card => card.PersonId == account.PersonId)).Take(SignedIn).Select(account => account.Id).ToListAsync())
        {
            var token = RandomNumberGenerator.GetBytes(32);
            var conversation = string.Create(CultureInfo.InvariantCulture, $"web:{account}");
            context.Sessions.Add(new CitizenSession
            {
                AccountId = account,
                TokenHash = SHA256.HashData(token),
                Channel = Channel,
                Place = keys.NameOfPlace(Channel, conversation),
                Conversation = [],
                SignIn = Guid.CreateVersion7(),
                OpenedAt = now,
                LastSeenAt = now,
                EndsAt = now + (long)TimeSpan.FromHours(12).TotalMilliseconds,
            });
            context.Consents.Add(new ConsentRow { Id = Guid.CreateVersion7(), AccountId = account, Purpose = ConsentPurpose.Health, IsGiven = true, Version = "bench", Channel = Channel, At = now });
            citizens.Add((System.Buffers.Text.Base64Url.EncodeToString(token), new Place(Channel, conversation, "bench").ToHeaders()));
        }

        await context.SaveChangesAsync();
        return citizens;
    }

    private static async Task<T> InAsync<T>(WebApplication app, Func<BackendContext, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BackendContext>());
    }
}
