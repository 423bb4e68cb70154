using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Refit;
using VssId.Backend.Cards;
using VssId.Backend.Client;
using VssId.Backend.Client.Signing;
using VssId.Backend.Database;
using VssId.Backend.Messages;
using VssId.Backend.Officers;
using VssId.Backend.People;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>A backend on a real database and a real port, with a stopped clock and an inbox for its texts.</summary>
public abstract class House : IAsyncLifetime
{
    /// <summary>Key of the service, that tests sign with by hand.</summary>
    public static readonly byte[] ServiceKey = Convert.FromBase64String(DevelopmentKeys.Service);

    /// <summary>Key of the service of the records.</summary>
    public static readonly byte[] RecordsKey = RandomNumberGenerator.GetBytes(32);

    private readonly string folder = Directory.CreateTempSubdirectory("vssid-backend-").FullName;
    private ServiceProvider? clientServices;
    private WebApplication? app;
    private int counter;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));

    /// <summary>Settings beside the usual ones.</summary>
    public Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal);

    public WebApplication App => app ?? throw new InvalidOperationException("The house is not open.");

    public IVssIdBackend Client => clientServices!.GetRequiredService<IVssIdBackend>();

    public Uri Address => new(App.Urls.Single());

    internal CollectingSender Texts { get; } = new();

    internal ListeningBot Bot { get; private set; } = null!;

    internal CollectingLogs Logs { get; } = new();

    internal CollectingStatements Statements { get; } = new();

    protected string Folder => folder;

    public virtual async ValueTask InitializeAsync()
    {
        Settings["ConnectionStrings:Backend"] = await ConnectionAsync();
        await OpenAsync();
        await InDatabaseAsync(context =>
        {
            context.Facilities.Add(new Facility { Code = "38001", Name = "Bệnh viện Đa khoa Mẫu Thanh Hóa" });
            return context.SaveChangesAsync();
        });
    }

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await (Bot?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    public async Task OpenAsync()
    {
        if (Bot is null)
        {
            Bot = new ListeningBot(Clock);
            await Bot.StartAsync();
        }

        app = BackendApplication.Build(["--environment=Development"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Backend:Urls"] = "http://127.0.0.1:0",
                ["Sample:Load"] = "false",
                ["Events:Url"] = Bot.Url,
                ["Backend:Services:records"] = Convert.ToBase64String(RecordsKey),
                // Busy test machines are slow; the deadline has tests of its own.
                ["Database:Deadline"] = "00:00:05",
            });
            builder.Configuration.AddInMemoryCollection(Settings);
            builder.Logging.ClearProviders().AddProvider(Logs).SetMinimumLevel(LogLevel.Trace);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.AddSingleton<IMessageSender>(Texts);
            builder.Services.ConfigureDbContext<SqliteBackendContext>(options => options.AddInterceptors(Statements));
            builder.Services.ConfigureDbContext<PostgresBackendContext>(options => options.AddInterceptors(Statements));
        });
        await app.StartAsync();

        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddLogging(logging => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));
        services.AddVssIdBackendClient(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Backend:Url"] = Address.ToString().TrimEnd('/'),
            ["Backend:ServiceKey"] = DevelopmentKeys.Service,
            // Busy test machines are slow; the deadlines have tests of their own.
            ["Backend:Deadline"] = "00:00:06",
            ["Backend:TryDeadline"] = "00:00:05",
        }).Build());
        clientServices = services.BuildServiceProvider();
    }

    public async Task CloseAsync()
    {
        if (clientServices is not null)
        {
            await clientServices.DisposeAsync();
        }

        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    /// <summary>Does something in the database.</summary>
    internal async Task<T> InDatabaseAsync<T>(Func<BackendContext, Task<T>> action)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<BackendContext>());
    }

    /// <summary>Puts a person with an account and a card on record.</summary>
    internal async Task<Someone> NewPersonAsync(string? phone = null, string? subject = "DN", int printedLevel = 4, string? name = null)
    {
        var number = Interlocked.Increment(ref counter);
        var someone = new Someone(
            string.Create(CultureInfo.InvariantCulture, $"998{number:D7}"),
            string.Create(CultureInfo.InvariantCulture, $"038090{number:D6}"),
            phone ?? string.Create(CultureInfo.InvariantCulture, $"+8454{number:D7}"),
            name ?? $"Nguyễn Văn Thử {number}");
        await InDatabaseAsync(context =>
        {
            var person = new Person
            {
                BhxhNumber = someone.Number,
                PersonalNumber = someone.PersonalNumber,
                FullName = someone.Name,
                BirthDate = new DateOnly(1990, 9, 5),
                Sex = Sex.Male,
                Address = "Phường Hạc Thành, Tỉnh Thanh Hóa",
            };
            context.People.Add(person);
            context.Accounts.Add(new Account { Person = person, Phone = someone.Phone });
            if (subject is not null)
            {
                context.Cards.Add(new CardRecord
                {
                    Person = person,
                    Number = someone.Number,
                    SubjectCode = subject,
                    PrintedLevel = printedLevel,
                    ProvinceCode = "38",
                    FacilityCode = "38001",
                    ValidFrom = new DateOnly(2026, 1, 1),
                    FiveYearsOn = new DateOnly(2029, 1, 1),
                    IssuedOn = new DateOnly(2025, 12, 15),
                    IssuedBy = "BHXH tỉnh Thanh Hóa",
                    OfficeCode = "0380",
                });
            }

            return context.SaveChangesAsync();
        });
        return someone;
    }

    /// <summary>Id of a person's account.</summary>
    internal Task<long> AccountOfAsync(Someone someone) =>
        InDatabaseAsync(context => context.Accounts.Where(account => account.Person.BhxhNumber == someone.Number).Select(account => account.Id).SingleAsync());

    /// <summary>Puts an officer on record.</summary>
    internal async Task<SomeOfficer> NewOfficerAsync(OfficerRole role = OfficerRole.Unlock)
    {
        var number = Interlocked.Increment(ref counter);
        var officer = new SomeOfficer($"officer.{number}", $"tre-xanh-{number}-ben-song", RandomNumberGenerator.GetBytes(Totp.SecretBytes), $"Lê Thị <Thử> {number}");
        await using var scope = App.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<OfficerRegister>().AddAsync(officer.Login, officer.Name, "079", role, officer.Password, officer.Secret, CancellationToken.None))
            .ShouldBeTrue();
        return officer;
    }

    /// <summary>Does what the operator's commands do.</summary>
    internal async Task<T> WithOfficersAsync<T>(Func<OfficerRegister, Task<T>> action)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<OfficerRegister>());
    }

    /// <summary>The code on the officer's phone.</summary>
    internal string CodeOf(SomeOfficer officer, int steps = 0) => Totp.Code(officer.Secret, Totp.StepAt(Clock.Milliseconds()) + steps);

    /// <summary>A desk where a new officer is signed in.</summary>
    internal async Task<Desk> NewDeskAsync(OfficerRole role = OfficerRole.Unlock)
    {
        var desk = new Desk(Address);
        var officer = await NewOfficerAsync(role);
        (await desk.SignInAsync(officer, CodeOf(officer))).Status.ShouldBe(HttpStatusCode.SeeOther);
        return desk;
    }

    /// <summary>A conversation of somebody who never spoke before.</summary>
    internal Place NewPlace(string channel = "webchat", string? source = null)
    {
        var number = Interlocked.Increment(ref counter);
        return new Place(channel, $"{channel}:conversation{number}", source ?? $"source{number}");
    }

    /// <summary>A key that was never used.</summary>
    internal string NewKey() => $"key-{Interlocked.Increment(ref counter)}";

    internal Task<Challenge> StartAsync(string number, Place place, string? key = null) =>
        Client.StartChallengeAsync(new ChallengeRequest(number, ChallengePurpose.SignIn, place), key ?? NewKey(), CancellationToken.None);

    internal Task<AttemptResult> TryAsync(Guid challenge, string code, Place place, string? key = null) =>
        Client.TryCodeAsync(challenge, new CodeAttempt(code, place), key ?? NewKey(), CancellationToken.None);

    /// <summary>Starts a challenge and reads the text.</summary>
    internal async Task<(Challenge Challenge, string Code)> CodeAsync(Someone someone, Place place)
    {
        var challenge = await StartAsync(someone.Number, place);
        return (challenge, await NextCodeAsync(someone.Phone));
    }

    /// <summary>The next code to a phone; notices that came before it are passed over.</summary>
    internal async Task<string> NextCodeAsync(string phone)
    {
        while (true)
        {
            var text = (await Texts.NextAsync(phone)).Text;
            if (text[^6..].All(char.IsAsciiDigit))
            {
                return text[^6..];
            }
        }
    }

    /// <summary>Signs in, and confirms that the account is taken over when it is in use elsewhere.</summary>
    internal async Task<Session> SignInAsync(Someone someone, Place place)
    {
        var (challenge, code) = await CodeAsync(someone, place);
        var result = await TryAsync(challenge.Id, code, place);
        if (result.Outcome is AttemptOutcome.InUse)
        {
            result = await TakeOverAsync(challenge.Id, place);
        }

        result.Outcome.ShouldBe(AttemptOutcome.Right);
        return result.Session!;
    }

    internal Task<AttemptResult> TakeOverAsync(Guid challenge, Place place, string? key = null) =>
        Client.TakeOverAsync(challenge, new TakeOver(place), key ?? NewKey(), CancellationToken.None);

    internal Task<HealthCard> CardAsync(Session session, Place place) => Client.GetCardAsync(session.Token, place.ToHeaders(), of: null, CancellationToken.None);

    /// <summary>A code that is surely not the right one.</summary>
    internal static string Wrong(string code) => code[0] == '9' ? "0" + code[1..] : (char)(code[0] + 1) + code[1..];

    /// <summary>The problem that a call is refused with.</summary>
    internal static async Task<BackendProblem> RefusalAsync(Func<Task> call) =>
        BackendProblem.Of(await call.ShouldThrowAsync<ApiException>()).ShouldNotBeNull();

    /// <summary>A request signed by hand.</summary>
    internal HttpRequestMessage Signed(HttpMethod method, string path, byte[]? body = null, byte[]? key = null, TimeSpan shift = default, string service = "bot")
    {
        var request = new HttpRequestMessage(method, new Uri(Address, path));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        }

        var signature = ServiceSignature.Sign(
            service, key ?? ServiceKey, method.Method, request.RequestUri!.PathAndQuery, SHA256.HashData(body ?? []), Clock.GetUtcNow() + shift, RandomNumberGenerator.GetBytes(16));
        request.Headers.Add(ServiceSignature.Header, signature.ToString());
        return request;
    }

    /// <summary>Every value of every table, as a dump of the database holds it.</summary>
    internal Task<List<object>> DumpAsync() => InDatabaseAsync(async context =>
    {
        var values = new List<object>();
        await context.Database.OpenConnectionAsync();
        foreach (var table in context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct(StringComparer.Ordinal))
        {
            await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                values.AddRange(Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
            }
        }

        await context.Database.CloseConnectionAsync();
        return values;
    });

    protected abstract Task<string> ConnectionAsync();
}
