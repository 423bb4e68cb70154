using System.Security.Claims;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace VssId.Channels.WebChat;

/// <summary>Signs and reads the tokens (JWT, HS256). Microsoft's client decodes the payload and takes its user id from the claim <c>user</c>.</summary>
internal sealed class WebChatTokens
{
    private const string Audience = "webchat";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";
    private const string OriginClaim = "origin";

    // 2 KB is four times what we issue; decoding more is work for an attacker.
    private const int LongestToken = 2_048;

    private readonly WebChatOptions _options;
    private readonly TimeProvider _time;
    private readonly WebChatIds _ids;
    private readonly SymmetricSecurityKey[] _keys;
    private readonly SigningCredentials _signing;
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    public WebChatTokens(IOptions<WebChatOptions> options, TimeProvider time, WebChatIds ids)
    {
        _options = options.Value;
        _time = time;
        _ids = ids;
        _keys = [.. _options.SigningKeys.Select(key => new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)))];
        _signing = new SigningCredentials(_keys[0], SecurityAlgorithms.HmacSha256);
    }

    /// <summary>A new token.</summary>
    public string Issue(WebChatPass pass)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        List<Claim> claims =
        [
            new(JwtRegisteredClaimNames.Jti, _ids.Nonce()),
            new(ConversationClaim, pass.Conversation),
            new(UserClaim, pass.User),
            .. pass.Origins.Select(origin => new Claim(OriginClaim, origin)),
        ];
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = _options.Issuer,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + _options.TokenLifetime,
            Subject = new ClaimsIdentity(claims),
            SigningCredentials = _signing,
        });
    }

    /// <summary>Reads a token that is in force.</summary>
    /// <returns>What it says; <see langword="null"/> when it is forged, foreign, expired or no token at all.</returns>
    public Task<WebChatPass?> ReadAsync(string token) => ReadAsync(token, (from, to, now) => from <= now && now < to);

    /// <summary>Reads a token as proof of whose a conversation was: it may have expired, but not be older than a conversation lives.</summary>
    public Task<WebChatPass?> ReadFormerAsync(string token) =>
        ReadAsync(token, (from, _, now) => from <= now && now - from < _options.ConversationLife);

    private async Task<WebChatPass?> ReadAsync(string token, Func<DateTimeOffset, DateTimeOffset, DateTimeOffset, bool> inForce)
    {
        if (token.Length > LongestToken)
        {
            return null;
        }

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKeys = _keys,
            TryAllIssuerSigningKeys = true,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidIssuer = _options.Issuer,
            ValidAudience = Audience,
            LifetimeValidator = (from, to, _, _) => from is { } begin && to is { } end && inForce(new DateTimeOffset(begin, TimeSpan.Zero), new DateTimeOffset(end, TimeSpan.Zero), _time.GetUtcNow()),
        });
        return result.IsValid
            && result.ClaimsIdentity.FindFirst(ConversationClaim)?.Value is { Length: > 0 } conversation
            && result.ClaimsIdentity.FindFirst(UserClaim)?.Value is { } user
            && user.StartsWith(WebChatPass.UserPrefix, StringComparison.Ordinal)
                ? new WebChatPass(conversation, user, [.. result.ClaimsIdentity.FindAll(OriginClaim).Select(claim => claim.Value)])
                : null;
    }
}
