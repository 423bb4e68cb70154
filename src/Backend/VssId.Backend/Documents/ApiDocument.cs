using Microsoft.OpenApi;
using VssId.Backend.Access;
using VssId.Backend.Client;
using VssId.Backend.Client.Signing;
using VssId.Backend.Idempotency;

namespace VssId.Backend.Documents;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>. A copy is committed beside this project and compared in a test.</summary>
internal static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "VssId.Backend",
                Version = "v1",
                Description = $"Every call is signed by its service with the header {ServiceSignature.Header}. Refusals are problem details (RFC 9457).",
            };
            // Where it runs is no part of the contract.
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Header(ServiceSignature.Header, "v1;id=…;ts=…;nonce=…;mac=…"));
            if (string.Equals(context.Description.HttpMethod, HttpMethods.Post, StringComparison.Ordinal))
            {
                operation.Parameters.Add(Header(IdempotencyFilter.Header, "1 to 200 visible characters; the same key and body get the same answer for 24 hours."));
            }

            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Authorization.IAuthorizeData>().Any(data => data.Policy == AccessServices.Citizens))
            {
                operation.Parameters.Add(Header("Authorization", "Bearer and the token of the session."));
                operation.Parameters.Add(Header(Place.ChannelHeader, "zalo, webchat or ussd."));
                operation.Parameters.Add(Header(Place.ConversationHeader, "Id of the conversation the session was made in."));
            }

            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
