using VssId.Backend.Registrations.Printing;

namespace VssId.Backend.Registrations;

/// <summary>Registers registrations.</summary>
internal static class RegistrationServices
{
    public static IServiceCollection AddRegistrations(this IServiceCollection services)
    {
        services.AddOptions<RegistrationOptions>().BindConfiguration("Registrations").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<RegistrationBook>()
            .AddSingleton<FormPrinter>()
            .AddScoped<PhotoBox>()
            .AddScoped<RegistrationDesk>()
            .AddScoped<RegistrationFiling>()
            .AddScoped<AccountOpening>()
            .AddScoped<NumberFinder>()
            .AddScoped<ChildAccounts>()
            .AddScoped<PaperDesk>();
    }
}
