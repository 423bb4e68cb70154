using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace VssId.Channels.Simulators.Ussd;

/// <summary>Key phones for the page with three phones and for tests.</summary>
public static class UssdSimulatorEndpoint
{
    private const int LongestInput = 182;

    /// <summary>Adds the gateway, with its settings from section <c>Simulators:Ussd</c>.</summary>
    public static IServiceCollection AddUssdSimulator(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<UssdSimulatorOptions>()
            .Bind(configuration.GetSection(UssdSimulatorOptions.Section))
            .Validate(options => options.ServiceCode is ['*', .., '#'], "Simulators:Ussd:ServiceCode must look like *1900#.")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, UssdSimulatorJson.Default));
        services.AddHttpClient(UssdGateway.Client);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<UssdGateway>();
        return services;
    }

    /// <summary>Maps <c>/simulators/ussd/sessions</c>: dial, type, hang up.</summary>
    public static IEndpointRouteBuilder MapUssdSimulator(this IEndpointRouteBuilder endpoints)
    {
        var sessions = endpoints.MapGroup("/simulators/ussd/sessions").AddEndpointFilter<LoopbackOnly>().ExcludeFromDescription();
        sessions.MapPost("/", DialAsync);
        sessions.MapPost("/{id}/inputs", InputAsync);
        sessions.MapDelete("/{id}", HangUpAsync);
        return endpoints;
    }

    private static async Task<Results<Created<KeyPhoneScreen>, ProblemHttpResult>> DialAsync(KeyPhoneCall call, UssdGateway gateway, CancellationToken cancellationToken)
    {
        if (International(call.Phone) is not { } phone || call.Code is not ['*' or '#', .., '#'] || call.Code.Length > LongestInput)
        {
            return TypedResults.Problem("A call has a phone number (phone) and a code such as *1900# (code).", statusCode: StatusCodes.Status400BadRequest);
        }

        var screen = await gateway.DialAsync(phone, call.Code, cancellationToken);
        return TypedResults.Created($"/simulators/ussd/sessions/{screen.Id}", screen);
    }

    private static async Task<Results<Ok<KeyPhoneScreen>, NotFound, ProblemHttpResult>> InputAsync(string id, KeyPhoneInput input, UssdGateway gateway, CancellationToken cancellationToken)
    {
        if (input.Text is not { Length: <= LongestInput } text)
        {
            return TypedResults.Problem("An input has a text of at most 182 characters (text).", statusCode: StatusCodes.Status400BadRequest);
        }

        return await gateway.InputAsync(id, text, cancellationToken) is { } screen ? TypedResults.Ok(screen) : TypedResults.NotFound();
    }

    private static async Task<NoContent> HangUpAsync(string id, UssdGateway gateway)
    {
        await gateway.HangUpAsync(id);
        return TypedResults.NoContent();
    }

    private static string? International(string? phone) => phone switch
    {
        { Length: 10 } when phone[0] == '0' && Digits(phone) => $"+84{phone[1..]}",
        { Length: 11 } when phone.StartsWith("84", StringComparison.Ordinal) && Digits(phone) => $"+{phone}",
        { Length: 12 } when phone.StartsWith("+84", StringComparison.Ordinal) && Digits(phone[1..]) => phone,
        _ => null,
    };

    private static bool Digits(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
