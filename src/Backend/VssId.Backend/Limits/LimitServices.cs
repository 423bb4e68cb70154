namespace VssId.Backend.Limits;

/// <summary>Registers the limits.</summary>
internal static class LimitServices
{
    public static IServiceCollection AddLimits(this IServiceCollection services) => services
        .AddScoped<SendLimits>()
        .AddScoped<SourceLimits>()
        .AddScoped<CodeLocks>();
}
