using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using VssId.Bot.Pages;
using VssId.Bot.Understanding;

namespace VssId.Bot.Understand;

/// <summary>The page that shows how a message is read.</summary>
internal static class UnderstandEndpoint
{
    /// <summary>Longest text in UTF-16 units: more than any channel carries.</summary>
    public const int LongestText = 10_000;

    /// <summary>Largest body in bytes: the longest text with every unit escaped, and some more.</summary>
    public const int LargestBody = 64 * 1024;

    /// <summary>
    /// Maps the page to <c>GET /understand</c>, its files to <c>/understand/{file}</c> and the reading of a <see cref="Message"/> to <c>POST /understand</c>.
    /// Maps nothing outside Development.
    /// </summary>
    /// <param name="endpoints">The routes of the host.</param>
    public static IEndpointRouteBuilder MapUnderstand(this IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            return endpoints;

        PageFiles.Of("Understand/").Map(endpoints, "/understand", "/understand");
        endpoints.MapPost("/understand", ReadAsync)
            .Accepts<Message>("application/json")
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .ExcludeFromDescription();
        return endpoints;
    }

    // The body is read here, because the answer to one that cannot be read must be the same in every environment.
    private static async Task<Results<JsonHttpResult<Shown>, ProblemHttpResult>> ReadAsync(HttpRequest request, Understander understander, TimeProvider time, CancellationToken cancellationToken)
    {
        Message? message;
        try
        {
            message = await request.ReadFromJsonAsync(AnswerJson.Default.Message, cancellationToken);
        }
        catch (JsonException)
        {
            return Problem(StatusCodes.Status400BadRequest, "The body is no JSON object with a text.");
        }
        catch (BadHttpRequestException error)
        {
            return Problem(error.StatusCode, "The body cannot be read.");
        }

        if (message?.Text is not { } text)
            return Problem(StatusCodes.Status400BadRequest, "The body has no text.");
        if (text.Length > LongestText)
            return Problem(StatusCodes.Status413PayloadTooLarge, $"The text is longer than {LongestText} characters.");
        if (!Reference.TryRead(message.Reference, time, out var reference))
            return Problem(StatusCodes.Status400BadRequest, "The reference is no time from 1900 to 2199 in ISO 8601.");
        return TypedResults.Json(Shown.Of(understander.Read(text, reference), reference), AnswerJson.Default.Shown);
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}
