using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using VssId.Backend.Client;
using VssId.Backend.Client.Signing;

namespace VssId.Backend.Access;

/// <summary>Registers who may do what. A route that says nothing is open to signed calls of known services only (R40).</summary>
internal static class AccessServices
{
    /// <summary>Policy of routes that give a citizen his own data.</summary>
    public const string Citizens = "Citizens";

    public const string ServiceClaim = "service";

    public const string CitizenClaim = "account";

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<ServiceKeyOptions>()
            .BindConfiguration("Backend")
            .PostConfigure<IHostEnvironment>((options, environment) =>
            {
                if (string.IsNullOrEmpty(options.ServiceKey) && environment.IsDevelopment())
                {
                    options.ServiceKey = DevelopmentKeys.Service;
                }
            })
            .ValidateDataAnnotations()
            .Validate(options => options.Services.Values.All(IsKey), "Each of Backend:Services is base64 of at least 32 bytes.")
            .ValidateOnStart();
        services.AddSingleton(provider => new SignatureVerifier(
            KeysOf(provider.GetRequiredService<IOptions<ServiceKeyOptions>>().Value), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<BackendMeter>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalsAsProblems>();
        // Without the protection of cookies that AddAuthentication brings: it would write keys to the disk that nothing uses.
        // No scheme is the default either: only routes that demand one pay for it.
        services.AddAuthenticationCore();
        services.AddWebEncoders();
        new AuthenticationBuilder(services)
            .AddScheme<AuthenticationSchemeOptions, ServiceAuthentication>(ServiceAuthentication.Name, configureOptions: null)
            .AddScheme<AuthenticationSchemeOptions, CitizenAuthentication>(CitizenAuthentication.Name, configureOptions: null);
        var signed = new AuthorizationPolicyBuilder(ServiceAuthentication.Name).RequireClaim(ServiceClaim).Build();
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(signed)
            .SetFallbackPolicy(signed)
            .AddPolicy(Citizens, policy => policy
                .AddAuthenticationSchemes(ServiceAuthentication.Name, CitizenAuthentication.Name)
                .RequireClaim(ServiceClaim)
                .RequireClaim(CitizenClaim));
        return services;
    }

    private static Dictionary<string, byte[]> KeysOf(ServiceKeyOptions options)
    {
        var keys = options.Services.ToDictionary(pair => pair.Key, pair => Convert.FromBase64String(pair.Value), StringComparer.Ordinal);
        keys["bot"] = Convert.FromBase64String(options.ServiceKey);
        return keys;
    }

    private static bool IsKey(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= ServiceSignature.KeyBytes;
    }
}
