using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VssId.Channels.Simulators.Zalo;

/// <summary>The people's phones, for the page with three phones and for tests.</summary>
internal static class PeopleEndpoint
{
    private const int MaxText = 2000;
    private const int MaxPhoto = 12 << 20;
    private const int MaxWaitSeconds = 25;

    public static void Map(IEndpointRouteBuilder simulator)
    {
        var people = simulator.MapGroup("/people/{userId:regex(^[0-9]{{1,19}}$)}");
        people.MapPost("/follow", Follow);
        people.MapPost("/messages", WriteAsync);
        people.MapPost("/photos", SendPhotoAsync);
        people.MapGet("/messages", ReadAsync);
        simulator.MapGet("/attachments/{id}", Attachment);
    }

    private static Accepted Follow(string userId, SimulatedOa oa)
    {
        oa.Follow(userId);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> WriteAsync(string userId, HttpRequest request, SimulatedOa oa, CancellationToken cancellationToken)
    {
        TypedText? typed = null;
        try
        {
            typed = await JsonSerializer.DeserializeAsync(request.Body, ChatJson.Default.TypedText, cancellationToken);
        }
        catch (JsonException)
        {
            // Answered below like a missing text.
        }

        if (typed?.Text is not { Length: >= 1 and <= MaxText } text)
        {
            return TypedResults.Problem("A message has a text of 1 to 2,000 characters (text).", statusCode: StatusCodes.Status400BadRequest);
        }

        oa.Write(userId, text);
        return TypedResults.Accepted((string?)null);
    }

    // The body is the picture.
    private static async Task<Results<Accepted, ProblemHttpResult>> SendPhotoAsync(string userId, HttpRequest request, SimulatedOa oa, CancellationToken cancellationToken)
    {
        if (request.ContentType is not { Length: > 0 } type || request.ContentLength is not (> 0 and <= MaxPhoto))
        {
            return TypedResults.Problem("A picture is a body of at most 12 MB with its content type.", statusCode: StatusCodes.Status400BadRequest);
        }

        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellationToken);
        oa.SendPhoto(userId, content.ToArray(), type);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<JsonHttpResult<ChatPage>> ReadAsync(string userId, SimulatedOa oa, TimeProvider time, CancellationToken cancellationToken, int after = 0, int wait = 0)
    {
        var messages = await oa.PhoneOf(userId).ReadAsync(after, TimeSpan.FromSeconds(Math.Clamp(wait, 0, MaxWaitSeconds)), time, cancellationToken);
        return TypedResults.Json(new ChatPage(messages), ChatJson.Default.ChatPage);
    }

    private static Results<FileContentHttpResult, NotFound> Attachment(string id, SimulatedOa oa) =>
        oa.Attachment(id) switch
        {
            // A picture is looked at, a file is kept.
            { } picture when picture.MediaType.StartsWith("image/", StringComparison.Ordinal) => TypedResults.Bytes(picture.Content, picture.MediaType),
            { } file => TypedResults.Bytes(file.Content, file.MediaType, file.FileName),
            null => TypedResults.NotFound(),
        };
}
