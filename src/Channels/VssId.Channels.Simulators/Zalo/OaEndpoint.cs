using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace VssId.Channels.Simulators.Zalo;

/// <summary>Zalo's OA API, as far as the bot calls it.</summary>
internal static class OaEndpoint
{
    private const int MaxImage = 1024 * 1024;
    private const int MaxFile = 5 * 1024 * 1024;

    public static void Map(RouteGroupBuilder oa)
    {
        oa.AddEndpointFilter(TokenIsRightAsync);
        oa.MapPost("/v3.0/oa/message/cs", SendAsync);
        oa.MapPost("/v2.0/oa/upload/image", (HttpRequest request, SimulatedOa state, CancellationToken cancellationToken) => UploadAsync(request, state, MaxImage, ImageType, id => new OaData { AttachmentId = id }, cancellationToken));
        oa.MapPost("/v2.0/oa/upload/file", (HttpRequest request, SimulatedOa state, CancellationToken cancellationToken) => UploadAsync(request, state, MaxFile, FileType, id => new OaData { Token = id }, cancellationToken));
        oa.MapGet("/v2.0/oa/getoa", (IOptions<ZaloSimulatorOptions> options) => Answer(OaAnswer.Success(new OaData { Oaid = options.Value.OaId, Name = "BHXH số (mô phỏng)", IsVerified = true, OaType = 4 })));
        oa.MapGet("/v3.0/oa/user/detail", UserDetail);
    }

    private static ValueTask<object?> TokenIsRightAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["access_token"] == context.HttpContext.RequestServices.GetRequiredService<IOptions<ZaloSimulatorOptions>>().Value.AccessToken
            ? next(context)
            : ValueTask.FromResult<object?>(Answer(OaAnswer.Of(OaError.TokenInvalid)));

    private static async Task<JsonHttpResult<OaAnswer>> SendAsync(HttpRequest request, SimulatedOa state, CsReader reader, TimeProvider time, CancellationToken cancellationToken)
    {
        JsonElement body;
        try
        {
            body = await JsonSerializer.DeserializeAsync(request.Body, OaJson.Default.JsonElement, cancellationToken);
        }
        catch (JsonException)
        {
            return Answer(OaAnswer.Of(OaError.Invalid("body")));
        }

        return reader.Read(body) switch
        {
            CsReading.Good good => Answer(OaAnswer.Success(new OaData
            {
                MessageId = state.Deliver(good.Person, good.Content),
                UserId = good.Person.Id,
                SentTime = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            })),
            CsReading.Refused refused => Answer(OaAnswer.Of(refused.Error)),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<JsonHttpResult<OaAnswer>> UploadAsync(HttpRequest request, SimulatedOa state, int max, Func<string, string?> typeOf, Func<string, OaData> dataOf, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType || (await request.ReadFormAsync(cancellationToken)).Files["file"] is not { } file)
        {
            return Answer(OaAnswer.Of(OaError.Invalid("file")));
        }

        if (file.Length > max)
        {
            return Answer(OaAnswer.Of(OaError.TooLarge));
        }

        if (typeOf(Path.GetExtension(file.FileName).ToLowerInvariant()) is not { } mediaType)
        {
            // So does Zalo: a wrong ending is a success without an id.
            return Answer(OaAnswer.Success(new OaData()));
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return Answer(OaAnswer.Success(dataOf(state.Keep(content.ToArray(), mediaType, Path.GetFileName(file.FileName)))));
    }

    private static JsonHttpResult<OaAnswer> UserDetail(string? data, SimulatedOa state)
    {
        string? userId = null;
        try
        {
            var asked = JsonElement.Parse(data ?? "null");
            userId = asked.ValueKind is JsonValueKind.Object && asked.TryGetProperty("user_id", out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;
        }
        catch (JsonException)
        {
            // Answered below as what it is: no user id.
        }

        return Answer(state.TryFind(userId, out var person)
            ? OaAnswer.Success(new OaData { UserId = person.Id, DisplayName = $"Người dân {person.Id}", UserIsFollower = person.Follows })
            : OaAnswer.Of(OaError.Invalid("user_id")));
    }

    private static string? ImageType(string ending) => ending switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        _ => null,
    };

    private static string? FileType(string ending) => ending switch
    {
        ".pdf" => "application/pdf",
        ".doc" => "application/msword",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => null,
    };

    private static JsonHttpResult<OaAnswer> Answer(OaAnswer answer) => TypedResults.Json(answer, OaJson.Default.OaAnswer);
}
