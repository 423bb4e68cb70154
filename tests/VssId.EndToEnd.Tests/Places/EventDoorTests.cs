using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Shouldly;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Signing;
using VssId.EndToEnd.Tests.Transcripts;
using Xunit;

namespace VssId.EndToEnd.Tests.Places;

/// <summary>The bot's door for the backend's events: R22, R24, R27.</summary>
public sealed class EventDoorTests
{
    private const string Person = "3000000000000000003";
    private const string Words = "thoát ở mọi nơi";

    [Fact]
    public async Task An_event_is_taken_once_however_often_it_comes()
    {
        await using var house = await House.OpenAsync();
        var talker = new ZaloTalker(house, Person);
        await talker.ArriveAsync();
        var body = BodyOf(Guid.NewGuid());
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => PostAsync(house, body)));
        answers.ShouldAllBe(status => status == HttpStatusCode.OK);
        var told = await talker.ListenAsync();
        (told.Split(Words).Length - 1).ShouldBe(1);
        (await PostAsync(house, body)).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(house, BodyOf(Guid.NewGuid()))).ShouldBe(HttpStatusCode.OK);
        ((await talker.ListenAsync()).Split(Words).Length - 1).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_backend_did_not_sign_is_refused_and_changes_nothing()
    {
        await using var house = await House.OpenAsync();
        var talker = new ZaloTalker(house, Person);
        await talker.ArriveAsync();
        var body = BodyOf(Guid.NewGuid());
        var good = Signature(house, body);
        var wrong = good with { Mac = new byte[32] };
        (await PostAsync(house, body, signature: null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(house, body, wrong.ToString())).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(house, BodyOf(Guid.NewGuid()), good.ToString())).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(house, body, Signature(house, body, service: "bot").ToString())).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(house, body, Signature(house, body, shift: TimeSpan.FromSeconds(301)).ToString())).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(house, body, Signature(house, body, path: "/backend/other").ToString())).ShouldBe(HttpStatusCode.Unauthorized);
        var broken = "{"u8.ToArray();
        (await PostAsync(house, broken, signature: null)).ShouldBe(HttpStatusCode.Unauthorized);

        (await PostAsync(house, body, good.ToString())).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(house, body, good.ToString())).ShouldBe(HttpStatusCode.Unauthorized, "a signature is taken once");
        ((await talker.ListenAsync()).Split(Words).Length - 1).ShouldBe(1);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"id":"5f9b4c1e-0000-4000-8000-000000000001","type":"","at":"2026-11-24T00:00:00Z","channel":"zalo","conversation":"zalo:1:2","data":{}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"id":"5f9b4c1e-0000-4000-8000-000000000001","type":"a","at":"2026-11-24T00:00:00Z","channel":"zalo","conversation":"zalo:1:2","data":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"id":"5f9b4c1e-0000-4000-8000-000000000002","type":"not_yet_known","at":"2026-11-24T00:00:00Z","channel":"zalo","conversation":"zalo:1:2","data":{}}""", HttpStatusCode.OK)]
    [InlineData("""{"id":"5f9b4c1e-0000-4000-8000-000000000003","type":"session_taken_over","at":"2026-11-24T00:00:00Z","channel":"sms","conversation":"x","data":{}}""", HttpStatusCode.OK)]
    public async Task A_signed_body_that_is_no_event_is_refused_and_one_of_tomorrow_is_accepted(string body, HttpStatusCode status)
    {
        await using var house = await House.OpenAsync();
        (await PostAsync(house, System.Text.Encoding.UTF8.GetBytes(body))).ShouldBe(status);
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused()
    {
        await using var house = await House.OpenAsync();
        (await PostAsync(house, new byte[(16 << 10) + 1])).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static byte[] BodyOf(Guid id)
    {
        var at = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7));
        var data = JsonSerializer.SerializeToElement(new SessionOver(at, "webchat", Session: null), BackendJson.Default.SessionOver);
        return JsonSerializer.SerializeToUtf8Bytes(
            new BackendEvent(id, EventTypes.SignedOutEverywhere, at, "zalo", $"zalo:4000000000000000004:{Person}", data), BackendJson.Default.BackendEvent);
    }

    private static ServiceSignature Signature(House house, byte[] body, string service = "backend", string path = "/backend/events", TimeSpan shift = default) => ServiceSignature.Sign(
        service, Convert.FromBase64String(DevelopmentKeys.Service), "POST", path, SHA256.HashData(body), house.Time.GetUtcNow() + shift, RandomNumberGenerator.GetBytes(16));

    private static Task<HttpStatusCode> PostAsync(House house, byte[] body) => PostAsync(house, body, Signature(house, body).ToString());

    private static async Task<HttpStatusCode> PostAsync(House house, byte[] body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/backend/events") { Content = new ByteArrayContent(body) };
        if (signature is not null)
        {
            request.Headers.Add(ServiceSignature.Header, signature);
        }

        using var response = await house.Http.SendAsync(request);
        return response.StatusCode;
    }
}
