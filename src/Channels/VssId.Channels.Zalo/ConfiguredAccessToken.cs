using Microsoft.Extensions.Options;
using VssId.Zalo.Api;

namespace VssId.Channels.Zalo;

/// <summary>The access token as it stands in the configuration now.</summary>
internal sealed class ConfiguredAccessToken(IOptionsMonitor<ZaloOptions> options) : IZaloAccessToken
{
    public ValueTask<string> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(options.CurrentValue.AccessToken);
}
