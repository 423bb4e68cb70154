namespace VssId.Bot.Events;

/// <summary>Registers and maps the door for the backend's events.</summary>
internal static class EventsServices
{
    public static IServiceCollection AddBackendEvents(this IServiceCollection services) => services.AddSingleton<EventsMeter>().AddSingleton<EventsEndpoint>();

    public static void MapBackendEvents(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(
        EventsEndpoint.Path, (HttpRequest request, EventsEndpoint endpoint, CancellationToken cancellationToken) => endpoint.ReceiveAsync(request, cancellationToken));
}
