using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Channels.Ussd.Dialects.AfricasTalking;

namespace VssId.Channels.Ussd;

/// <summary>Where gateways call: verify, parse, answer.</summary>
internal sealed class UssdEndpoint(UssdSignature signature, UssdAnswers answers, UssdMeter meter, IOptions<UssdOptions> options, ILogger<UssdEndpoint> logger)
{
    /// <summary>The longest body that is read, in octets.</summary>
    public const int LongestBody = 64 * 1024;

    private readonly IReadOnlyList<IPNetwork> _addresses = [.. options.Value.AfricasTalking.Addresses.Select(UssdSignature.Network).OfType<IPNetwork>()];

    /// <summary>Answers with the next screen.</summary>
    public async Task<Results<ContentHttpResult, UnauthorizedHttpResult, BadRequest>> AnswerAsync(HttpRequest request)
    {
        if (Refusal(request) is { } refusal)
        {
            Refuse(refusal);
            return TypedResults.Unauthorized();
        }

        var parsing = await BodyAsync(request) is { } body
            ? AfricasTalkingDialect.Parse(body.Span, options.Value.ServiceCode)
            : new UssdParsing.Refused(UssdRefusal.TooLarge);
        if (parsing is not UssdParsing.Parsed parsed)
        {
            Refuse(((UssdParsing.Refused)parsing).Reason);
            return TypedResults.BadRequest();
        }

        var reply = await answers.AnswerAsync(parsed.Event);
        return TypedResults.Text(AfricasTalkingDialect.Render(reply), "text/plain", Encoding.UTF8);
    }

    /// <summary>Takes note of the end of a dialogue. Nothing hangs on it: the record outlives the dialogue anyway, and gateways do not always tell.</summary>
    public async Task<Results<Ok, UnauthorizedHttpResult, BadRequest>> EndAsync(HttpRequest request)
    {
        if (Refusal(request) is { } refusal)
        {
            Refuse(refusal);
            return TypedResults.Unauthorized();
        }

        if (await BodyAsync(request) is not { } body)
        {
            Refuse(UssdRefusal.TooLarge);
            return TypedResults.BadRequest();
        }

        if (AfricasTalkingDialect.ParseEnd(body.Span) is not { } status)
        {
            Refuse(UssdRefusal.Form);
            return TypedResults.BadRequest();
        }

        meter.Ended(status);
        if (status == AfricasTalkingStatus.Failed)
        {
            Log.FailedAtGateway(logger, AfricasTalkingDialect.Gateway);
        }

        return TypedResults.Ok();
    }

    private UssdRefusal? Refusal(HttpRequest request) => signature.Verify(request, _addresses, options.Value.AfricasTalking.Key);

    private void Refuse(UssdRefusal reason)
    {
        meter.Refused(reason);
        Log.Refused(logger, AfricasTalkingDialect.Gateway, reason);
    }

    /// <returns>The body; <see langword="null"/> when it is too long.</returns>
    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpRequest request)
    {
        if (request.ContentLength > LongestBody)
        {
            return null;
        }

        var body = new byte[LongestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        if (length > LongestBody)
        {
            return null;
        }

        return body.AsMemory(0, length);
    }
}
