namespace VssId.Zalo.Api;

/// <summary>Gives the OA access token that is valid now.</summary>
public interface IZaloAccessToken
{
    /// <summary>The token. Asked for before each call, and once more when Zalo refuses it: the call is repeated only if the token has changed by then.</summary>
    ValueTask<string> GetAsync(CancellationToken cancellationToken);
}
