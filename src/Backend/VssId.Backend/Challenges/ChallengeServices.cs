using VssId.Backend.Secrets;

namespace VssId.Backend.Challenges;

/// <summary>Registers the one-time codes.</summary>
internal static class ChallengeServices
{
    public static IServiceCollection AddChallenges(this IServiceCollection services)
    {
        services.AddOptions<OtpOptions>()
            .BindConfiguration("Otp")
            .PostConfigure<IHostEnvironment>((options, environment) =>
            {
                if (string.IsNullOrEmpty(options.Key) && environment.IsDevelopment())
                {
                    options.Key = DevelopmentSecrets.Otp;
                }
            })
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddScoped<ChallengeDesk>().AddSingleton<BackendKeys>();
    }
}
