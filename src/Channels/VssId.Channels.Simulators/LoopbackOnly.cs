using System.Net;
using Microsoft.AspNetCore.Http;

namespace VssId.Channels.Simulators;

/// <summary>Hides the simulators from other machines: they show codes and speak for everybody's phone.</summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            ? next(context)
            : ValueTask.FromResult<object?>(TypedResults.NotFound());
}
