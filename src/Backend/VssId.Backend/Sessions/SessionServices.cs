namespace VssId.Backend.Sessions;

/// <summary>Registers the sessions.</summary>
internal static class SessionServices
{
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddOptions<SessionOptions>().BindConfiguration("Sessions").ValidateDataAnnotations().ValidateOnStart();
        return services.AddScoped<SessionRegister>().AddScoped<SignInHistory>();
    }
}
