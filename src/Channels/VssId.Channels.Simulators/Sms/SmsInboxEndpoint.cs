using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace VssId.Channels.Simulators.Sms;

/// <summary>A gateway for text messages that shows them on the page instead of sending them.</summary>
public static class SmsInboxEndpoint
{
    private const int LongestWait = 25;
    private const int LongestText = 1600;

    /// <summary>Adds the inbox, with its settings from section <c>Simulators:Sms</c>.</summary>
    public static IServiceCollection AddSmsInbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SmsInboxOptions>().Bind(configuration.GetSection(SmsInboxOptions.Section));
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, SmsInboxJson.Default));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SmsInbox>();
        return services;
    }

    /// <summary>Maps <c>POST /simulators/sms</c> for senders and <c>GET /simulators/sms?after=n&amp;wait=seconds</c> for readers.</summary>
    public static IEndpointRouteBuilder MapSmsInbox(this IEndpointRouteBuilder endpoints)
    {
        var inbox = endpoints.MapGroup("/simulators/sms").AddEndpointFilter<LoopbackOnly>().ExcludeFromDescription();
        inbox.MapPost("/", Send);
        inbox.MapGet("/", ReadAsync);
        return endpoints;
    }

    private static Results<Accepted<SmsReceipt>, UnauthorizedHttpResult, ProblemHttpResult> Send(SmsSending sending, HttpRequest request, SmsInbox inbox, IOptions<SmsInboxOptions> options)
    {
        if (options.Value.Key is { Length: > 0 } key && !CryptographicOperations.FixedTimeEquals(Hash(request.Headers.Authorization.ToString()), Hash($"Bearer {key}")))
        {
            return TypedResults.Unauthorized();
        }

        if (!IsPhone(sending.To) || sending.Text is not { Length: > 0 and <= LongestText })
        {
            return TypedResults.Problem("A message has a phone number (to) and a text of 1 to 1,600 characters (text).", statusCode: StatusCodes.Status400BadRequest);
        }

        var message = inbox.Add(sending.To!, sending.Text);
        return TypedResults.Accepted((string?)null, new SmsReceipt(string.Create(CultureInfo.InvariantCulture, $"sms-{message.Number}")));
    }

    private static async Task<Ok<SmsMessages>> ReadAsync(SmsInbox inbox, CancellationToken cancellationToken, long after = 0, int wait = 0) =>
        TypedResults.Ok(new SmsMessages(await inbox.ReadAsync(after, TimeSpan.FromSeconds(Math.Clamp(wait, 0, LongestWait)), cancellationToken)));

    private static bool IsPhone(string? text) =>
        text is { Length: >= 9 and <= 16 } && !text.AsSpan(text[0] == '+' ? 1 : 0).ContainsAnyExceptInRange('0', '9');

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
