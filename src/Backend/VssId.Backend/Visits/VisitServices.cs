namespace VssId.Backend.Visits;

/// <summary>Registers the medical visits.</summary>
internal static class VisitServices
{
    public static IServiceCollection AddVisits(this IServiceCollection services)
    {
        services.AddOptions<VisitOptions>().BindConfiguration("Visits").ValidateDataAnnotations().ValidateOnStart();
        return services.AddScoped<VisitRegister>();
    }
}
