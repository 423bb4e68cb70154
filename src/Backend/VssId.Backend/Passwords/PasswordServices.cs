using VssId.Backend.Secrets;

namespace VssId.Backend.Passwords;

/// <summary>Registers the passwords.</summary>
internal static class PasswordServices
{
    public static IServiceCollection AddPasswords(this IServiceCollection services)
    {
        services.AddOptions<PasswordOptions>()
            .BindConfiguration("Passwords")
            .PostConfigure<IHostEnvironment>((options, environment) =>
            {
                if (string.IsNullOrEmpty(options.Key) && environment.IsDevelopment())
                {
                    options.Key = DevelopmentSecrets.Passwords;
                }
            })
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddSingleton<CredentialKeys>().AddSingleton<PasswordKeeper>().AddScoped<PasswordBook>();
    }
}
