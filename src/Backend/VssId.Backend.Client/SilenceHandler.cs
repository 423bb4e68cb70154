using Polly.CircuitBreaker;
using Polly.Timeout;

namespace VssId.Backend.Client;

/// <summary>Gives every way of not getting an answer one name. Stands outside the retries.</summary>
internal sealed class SilenceHandler : DelegatingHandler
{
    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException or BrokenCircuitException)
        {
            throw new BackendUnavailableException("The backend does not answer.", exception);
        }
    }
}
