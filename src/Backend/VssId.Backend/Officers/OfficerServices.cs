using Microsoft.AspNetCore.Authentication;

namespace VssId.Backend.Officers;

/// <summary>Registers the officers, their sign-in and what each role may do.</summary>
internal static class OfficerServices
{
    /// <summary>Policy of pages for every officer.</summary>
    public const string Officers = "Officers";

    /// <summary>Policy of pages for officers who unlock.</summary>
    public const string Unlockers = "Unlockers";

    /// <summary>Policy of pages for officers who decide on files and change phones.</summary>
    public const string Filers = "Filers";

    /// <summary>Policy of pages for officers who review registrations.</summary>
    public const string Reviewers = "Reviewers";

    public static IServiceCollection AddOfficers(this IServiceCollection services)
    {
        services.AddOptions<OfficerOptions>().BindConfiguration("Officers").ValidateDataAnnotations().ValidateOnStart();
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, OfficerAuthentication>(OfficerAuthentication.Name, configureOptions: null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Officers, policy => policy.AddAuthenticationSchemes(OfficerAuthentication.Name).RequireClaim(OfficerAuthentication.OfficerClaim))
            .AddPolicy(Unlockers, policy => policy.AddAuthenticationSchemes(OfficerAuthentication.Name).RequireClaim(OfficerAuthentication.RoleClaim, nameof(OfficerRole.Unlock)))
            .AddPolicy(Filers, policy => policy.AddAuthenticationSchemes(OfficerAuthentication.Name).RequireClaim(OfficerAuthentication.RoleClaim, nameof(OfficerRole.Files)))
            .AddPolicy(Reviewers, policy => policy.AddAuthenticationSchemes(OfficerAuthentication.Name).RequireClaim(OfficerAuthentication.RoleClaim, nameof(OfficerRole.Review)));
        return services
            .AddScoped<OfficerRegister>()
            .AddScoped<OfficerLocks>()
            .AddScoped<OfficerSessions>()
            .AddScoped<OfficerSignIn>()
            .AddScoped<UnlockDesk>()
            .AddScoped<FileQueue>()
            .AddScoped<FileJudge>()
            .AddScoped<RegistrationJudge>()
            .AddScoped<RegistrationQueue>()
            .AddScoped<PhoneCounter>()
            .AddScoped<SampleOfficer>()
            .AddSingleton<OfficerForms>();
    }
}
