using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VssId.Backend.Access;
using VssId.Backend.Audit;
using VssId.Backend.Benefits;
using VssId.Backend.Cards;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Database;
using VssId.Backend.Documents;
using VssId.Backend.Estimates;
using VssId.Backend.Events;
using VssId.Backend.Family;
using VssId.Backend.Files;
using VssId.Backend.Health;
using VssId.Backend.History;
using VssId.Backend.Idempotency;
using VssId.Backend.Limits;
using VssId.Backend.Locations;
using VssId.Backend.Messages;
using VssId.Backend.Notices;
using VssId.Backend.Officers;
using VssId.Backend.Pages;
using VssId.Backend.Passwords;
using VssId.Backend.People;
using VssId.Backend.Profile;
using VssId.Backend.Records;
using VssId.Backend.Registrations;
using VssId.Backend.Rights;
using VssId.Backend.Sampling;
using VssId.Backend.Sessions;
using VssId.Backend.Visits;

namespace VssId.Backend;

/// <summary>Puts the backend together, for a process of its own and for one that it shares with the bot.</summary>
public static class BackendApplication
{
    /// <summary>Largest body of a request. Those of this contract have a few hundred bytes.</summary>
    private const int LargestBody = 64 << 10;

    /// <summary>Builds the backend. It listens on <c>Backend:Urls</c> (default <c>http://localhost:5081</c>) once it is started.</summary>
    /// <param name="args">Command line: settings as <c>--Name=value</c>, also <c>--environment=Development</c>.</param>
    /// <param name="configure">
    /// Runs first: whoever hosts the backend adds configuration and logging here, and services that are to stand in for ours, such as a
    /// <see cref="TimeProvider"/> that tests can stop.
    /// </param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure?.Invoke(builder);
        builder.WebHost.UseUrls(builder.Configuration["Backend:Urls"] is { Length: > 0 } urls ? urls : ServiceKeyOptions.DefaultUrls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => RandomNumberGenerator.Create());
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, BackendJson.Default);
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
            options.SerializerOptions.RespectNullableAnnotations = true;
        });
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.AddRetryAfter);
        services.AddExceptionHandler<FaultsAsProblems>();
        // A body that cannot be read is answered in the words of the contract as well.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services
            .AddAccess()
            .AddDatabase(builder.Configuration)
            .AddPeople()
            .AddLimits()
            .AddIdempotency()
            .AddAudit()
            .AddMessages()
            .AddEvents()
            .AddSessions()
            .AddChallenges()
            .AddRecords()
            .AddFamily()
            .AddCards()
            .AddHistory()
            .AddBenefits()
            .AddEstimates()
            .AddVisits()
            .AddLocations()
            .AddPasswords()
            .AddPages()
            .AddProfile()
            .AddFiles()
            .AddRegistrations()
            .AddRights()
            .AddNotices()
            .AddOfficers()
            .AddSampling()
            .AddHealth()
            .AddApiDocument();

        var app = builder.Build();
        app.UseOfficerHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseStoreDeadline("/v1");
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapApiDocument();
        app.MapOfficers();
        var group = app.MapGroup("/v1");
        group.ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        var posts = group.MapGroup(string.Empty).AddEndpointFilter<RouteGroupBuilder, IdempotencyFilter>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        posts.MapChallenges();
        posts.MapArrivals();
        posts.MapPages();
        group.MapTypedPages();
        group.MapSessions();
        group.MapSignInHistory();
        group.MapCards();
        group.MapFamily();
        group.MapHistory();
        group.MapBenefits();
        group.MapEstimates();
        group.MapVisits(posts);
        group.MapLocations();
        group.MapProfile(posts);
        group.MapFiles(posts);
        group.MapRegistrations(posts);
        group.MapConsents(posts);
        group.MapLooks();
        group.MapNotices(posts);
        group.MapLinks();
        return app;
    }
}
