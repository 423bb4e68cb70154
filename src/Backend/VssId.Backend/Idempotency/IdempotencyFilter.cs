using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using VssId.Backend.Access;
using VssId.Backend.Database;

namespace VssId.Backend.Idempotency;

/// <summary>Runs a POST once for each key (R39), inside one transaction.</summary>
/// <remarks>Only an answer with an effect is kept: a refusal changed nothing, and the same wish must be heard again when its reason is gone.</remarks>
internal sealed class IdempotencyFilter : IEndpointFilter
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 200;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Headers[Header] is not [{ Length: >= 1 and <= LongestKey } key] || !key.All(c => c is > ' ' and <= '~'))
        {
            return Problems.BadRequest($"A POST carries the header {Header} of 1 to {LongestKey} visible characters.");
        }

        var cancellationToken = http.RequestAborted;
        var answers = http.RequestServices.GetRequiredService<AnswerBook>();
        await using var work = http.RequestServices.GetRequiredService<Work>();
        await work.BeginAsync(cancellationToken);
        switch (await answers.ClaimAsync(http.Request.Path, key, http.Features.GetRequiredFeature<SignedRequest>(), cancellationToken))
        {
            case KeyClaim.Answered answered:
                return Json(answered.Json);
            case KeyClaim.Reused:
                return Problems.KeyReused();
            case KeyClaim.New claim:
                var result = await next(context);
                if (work.Refused || Value(result) is not { } value)
                {
                    return result;
                }

                var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
                var json = JsonSerializer.SerializeToUtf8Bytes(value, options.GetTypeInfo(value.GetType()));
                await answers.KeepAsync(claim, json, cancellationToken);
                await work.CommitAsync(cancellationToken);
                return Json(json);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>What a handler answers with when it succeeded.</summary>
    private static object? Value(object? result) => result switch
    {
        INestedHttpResult nested => Value(nested.Result),
        ProblemHttpResult => null,
        IValueHttpResult value => value.Value,
        _ => null,
    };

    // The first answer goes the way of its repetitions, so they are the same to the byte.
    private static FileContentHttpResult Json(byte[] json) => TypedResults.Bytes(json, "application/json; charset=utf-8");
}
