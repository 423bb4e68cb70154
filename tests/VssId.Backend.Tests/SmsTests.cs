using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using VssId.Backend.Messages;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Texts by HTTP.</summary>
public sealed class SmsTests
{
    private static readonly TextMessage Message = new("+84900000017", "VssID: …", "r1");

    [Fact]
    public async Task A_message_is_posted_in_the_agreed_form()
    {
        using var handler = new Answers(_ => new HttpResponseMessage(HttpStatusCode.Accepted));
        (await SendAsync(handler)).ShouldBe(SendResult.Sent);

        var request = handler.Requests.ShouldHaveSingleItem();
        request.Method.ShouldBe(HttpMethod.Post);
        request.Address.ShouldBe("http://sms.example/send");
        request.Authorization.ShouldBe("Bearer secret");
        var json = JsonDocument.Parse(request.Body).RootElement;
        json.GetProperty("to").GetString().ShouldBe("+84900000017");
        json.GetProperty("text").GetString().ShouldBe("VssID: …");
        json.GetProperty("reference").GetString().ShouldBe("r1");
    }

    [Theory]
    [InlineData(429, nameof(SendResult.NotSent))]
    [InlineData(503, nameof(SendResult.NotSent))]
    [InlineData(500, nameof(SendResult.Unknown))]
    [InlineData(504, nameof(SendResult.Unknown))]
    [InlineData(400, nameof(SendResult.Refused))]
    [InlineData(302, nameof(SendResult.Refused))]
    public async Task The_status_says_whether_it_may_be_tried_again(int status, string expected)
    {
        using var handler = new Answers(_ => new HttpResponseMessage((HttpStatusCode)status));
        (await SendAsync(handler)).ShouldBe(Enum.Parse<SendResult>(expected));
    }

    [Fact]
    public async Task A_connection_that_was_not_made_may_be_tried_again_and_one_that_broke_not()
    {
        using var noConnection = new Answers(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        (await SendAsync(noConnection)).ShouldBe(SendResult.NotSent);
        using var broken = new Answers(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        (await SendAsync(broken)).ShouldBe(SendResult.Unknown);
        using var slow = new Answers(_ => throw new TaskCanceledException());
        (await SendAsync(slow)).ShouldBe(SendResult.Unknown);
    }

    private static async Task<SendResult> SendAsync(Answers handler)
    {
        using var client = new HttpClient(handler, disposeHandler: false);
        return await new SmsByHttp(client, Options.Create(new SmsOptions { Url = "http://sms.example/send", Key = "secret" })).SendAsync(Message, CancellationToken.None);
    }
}
