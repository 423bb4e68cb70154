using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Refit;
using VssId.Backend.Client;
using VssId.Backend.Client.Signing;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>The client: retries, deadline, breaker (R43) and signature.</summary>
public sealed class ClientTests
{
    private static readonly Place Place = new("ussd", "ussd:1", "s");
    private static readonly ChallengeRequest Wish = new("9900000017", ChallengePurpose.SignIn, Place);

    [Fact]
    public async Task A_post_with_a_key_is_tried_again_with_the_same_key_and_a_new_signature()
    {
        using var server = new Answers(call => call < 3 ? new HttpResponseMessage(HttpStatusCode.BadGateway) : Json("""{"id":"6f6f2c1e-6a5e-4b43-9d34-0f2b6f6d2c11","expiresAt":"2026-11-24T02:05:00+00:00","resendAt":"2026-11-24T02:01:00+00:00"}"""));
        await using var services = Services(server);

        (await services.GetRequiredService<IVssIdBackend>().StartChallengeAsync(Wish, "k", CancellationToken.None)).Id.ShouldNotBe(Guid.Empty);

        server.Requests.Count.ShouldBe(3);
        server.Requests.Select(request => request.Signature).Distinct().Count().ShouldBe(3);
        server.Requests.Select(request => request.Body).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_get_is_tried_again_and_a_delete_is_not()
    {
        using var server = new Answers(_ => throw new HttpRequestException("broken"));
        await using var services = Services(server);
        var client = services.GetRequiredService<IVssIdBackend>();

        await Should.ThrowAsync<BackendUnavailableException>(() => client.GetCardAsync("t", Place.ToHeaders(), of: null, CancellationToken.None));
        server.Requests.Count.ShouldBe(3);
        await Should.ThrowAsync<BackendUnavailableException>(() => client.EndSessionAsync("t", Place.ToHeaders(), CancellationToken.None));
        server.Requests.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(423)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_refusal_is_not_tried_again(int status)
    {
        using var server = new Answers(_ => new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent("""{"type":"/problems/too-many-codes","status":429,"retryAt":"2026-11-24T02:01:00+00:00"}""", Encoding.UTF8, "application/problem+json"),
        });
        await using var services = Services(server);

        var refusal = await Should.ThrowAsync<ApiException>(() => services.GetRequiredService<IVssIdBackend>().StartChallengeAsync(Wish, "k", CancellationToken.None));

        server.Requests.Count.ShouldBe(1);
        BackendProblem.Of(refusal)!.RetryAt.ShouldBe(new DateTimeOffset(2026, 11, 24, 2, 1, 0, TimeSpan.Zero));
        refusal.ToString().ShouldNotContain("9900000017");
    }

    [Fact]
    public async Task An_exception_does_not_carry_the_token()
    {
        using var server = new Answers(_ => new HttpResponseMessage(HttpStatusCode.Unauthorized));
        await using var services = Services(server);
        var refusal = await Should.ThrowAsync<ApiException>(() => services.GetRequiredService<IVssIdBackend>().GetCardAsync("canarytoken", Place.ToHeaders(), of: null, CancellationToken.None));
        refusal.ToString().ShouldNotContain("canarytoken");
        refusal.RequestMessage.ToString().ShouldNotContain("canarytoken");
        BackendProblem.Of(refusal).ShouldBeNull();
    }

    [Fact]
    public async Task A_slow_backend_is_given_up_in_time()
    {
        using var server = new Answers(_ => new HttpResponseMessage(HttpStatusCode.OK)) { Delay = TimeSpan.FromSeconds(30) };
        await using var services = Services(server, ("Backend:Deadline", "00:00:00.6"), ("Backend:TryDeadline", "00:00:00.4"));
        var watch = Stopwatch.StartNew();
        await Should.ThrowAsync<BackendUnavailableException>(() => services.GetRequiredService<IVssIdBackend>().GetCardAsync("t", Place.ToHeaders(), of: null, CancellationToken.None));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_breaker_opens_after_half_of_twenty_calls_failed()
    {
        using var server = new Answers(_ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        await using var services = Services(server);
        var client = services.GetRequiredService<IVssIdBackend>();
        for (var i = 0; i < 20; i++)
        {
            await Should.ThrowAsync<ApiException>(() => client.GetCardAsync("t", Place.ToHeaders(), of: null, CancellationToken.None));
        }

        await Should.ThrowAsync<BackendUnavailableException>(() => client.GetCardAsync("t", Place.ToHeaders(), of: null, CancellationToken.None));
        server.Requests.Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_his_own_cancellation()
    {
        using var server = new Answers(_ => new HttpResponseMessage(HttpStatusCode.OK)) { Delay = TimeSpan.FromSeconds(30) };
        await using var services = Services(server);
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Should.ThrowAsync<OperationCanceledException>(() => services.GetRequiredService<IVssIdBackend>().GetCardAsync("t", Place.ToHeaders(), of: null, caller.Token));
    }

    [Fact]
    public void Outside_development_there_is_no_default_key()
    {
        using var services = Services(new Answers(_ => new HttpResponseMessage()), ("Backend:ServiceKey", null));
        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<BackendClientOptions>>().Value);
    }

    [Fact]
    public void Outside_development_the_backend_does_not_start_without_its_keys()
    {
        var app = BackendApplication.Build(["--environment=Production", "--Backend:Urls=http://127.0.0.1:0", "--ConnectionStrings:Backend=Data Source=:memory:"], builder => builder.Logging.ClearProviders());
        var fault = Should.Throw<AggregateException>(() => app.Start());
        foreach (var setting in new[] { "OtpOptions", "AuditOptions", "SmsOptions", "ServiceKeyOptions", "PasswordOptions", "PageOptions" })
        {
            fault.InnerExceptions.ShouldContain(inner => inner.Message.Contains(setting, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_signature_is_what_the_description_says()
    {
        // Worked out by hand with another tool over "v1\nbot\nPOST\n/v1/challenges\n<sha256 of {}>\n1795485600\n000102…0f".
        var signature = ServiceSignature.Sign(
            "bot", Encoding.ASCII.GetBytes("development-only-service-key-001"), "POST", "/v1/challenges", SHA256.HashData("{}"u8),
            DateTimeOffset.FromUnixTimeSeconds(1_795_485_600), Convert.FromHexString("000102030405060708090a0b0c0d0e0f"));
        signature.ToString().ShouldBe("v1;id=bot;ts=1795485600;nonce=000102030405060708090a0b0c0d0e0f;mac=d0520c6beefd3884838cd70125992b202dfeb7dbc874ef8b0ff95f96d7c15437");
        ServiceSignature.Parse(signature.ToString()).ShouldNotBeNull().ToString().ShouldBe(signature.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("v2;id=bot;ts=1;nonce=000102030405060708090a0b0c0d0e0f;mac=MAC")]
    [InlineData("v1;id=;ts=1;nonce=000102030405060708090a0b0c0d0e0f;mac=MAC")]
    [InlineData("v1;id=Bot;ts=1;nonce=000102030405060708090a0b0c0d0e0f;mac=MAC")]
    [InlineData("v1;id=bot;ts=-1;nonce=000102030405060708090a0b0c0d0e0f;mac=MAC")]
    [InlineData("v1;id=bot;ts=99999999999999999999;nonce=000102030405060708090a0b0c0d0e0f;mac=MAC")]
    [InlineData("v1;id=bot;ts=1;nonce=00;mac=MAC")]
    [InlineData("v1;id=bot;ts=1;nonce=000102030405060708090a0b0c0d0e0g;mac=MAC")]
    [InlineData("v1;id=bot;ts=1;nonce=000102030405060708090a0b0c0d0e0f;mac=00")]
    [InlineData("v1;id=bot;ts=1;nonce=000102030405060708090a0b0c0d0e0f;mac=MAC;x=1")]
    [InlineData("v1;ts=1;id=bot;nonce=000102030405060708090a0b0c0d0e0f;mac=MAC")]
    public void What_is_not_a_signature_is_not_read(string header)
    {
        ServiceSignature.Parse(header.Replace("MAC", new string('a', 64), StringComparison.Ordinal)).ShouldBeNull();
        ServiceSignature.Parse(null).ShouldBeNull();
    }

    [Fact]
    public void A_time_beyond_every_calendar_is_refused_and_breaks_nothing()
    {
        var key = new byte[32];
        var verifier = new SignatureVerifier(new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["bot"] = key }, new FakeTimeProvider());
        var signature = ServiceSignature.Sign("bot", key, "GET", "/", [], DateTimeOffset.UnixEpoch, new byte[16]);
        verifier.Judge(signature.ToString().Replace("ts=0", $"ts={long.MaxValue}", StringComparison.Ordinal), "GET", "/", [], out _).ShouldBe(SignatureVerdict.Wrong);
    }

    [Fact]
    public void A_nonce_is_remembered_as_long_as_its_signature_is_in_time()
    {
        var clock = new FakeTimeProvider();
        var key = new byte[32];
        var verifier = new SignatureVerifier(new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["bot"] = key }, clock);
        // Signed by a clock that is five minutes ahead: in time for ten minutes.
        var signature = ServiceSignature.Sign("bot", key, "GET", "/", [], clock.GetUtcNow().AddSeconds(300), new byte[16]).ToString();
        verifier.Judge(signature, "GET", "/", [], out var service).ShouldBe(SignatureVerdict.Good);
        service.ShouldBe("bot");
        for (var i = 0; i < 20; i++)
        {
            verifier.Judge(signature, "GET", "/", [], out _).ShouldBe(SignatureVerdict.Replayed);
            clock.Advance(TimeSpan.FromSeconds(30));
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        verifier.Judge(signature, "GET", "/", [], out _).ShouldBe(SignatureVerdict.OutOfTime);
    }

    private static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private static ServiceProvider Services(Answers server, params (string Name, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Backend:ServiceKey"] = DevelopmentKeys.Service };
        foreach (var (name, value) in settings)
        {
            values[name] = value;
        }

        var services = new ServiceCollection();
        services.AddVssIdBackendClient(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services.AddHttpClient(BackendClientServices.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => server);
        return services.BuildServiceProvider();
    }
}
