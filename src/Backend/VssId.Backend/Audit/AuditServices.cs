using VssId.Backend.Secrets;

namespace VssId.Backend.Audit;

/// <summary>Registers the audit record.</summary>
internal static class AuditServices
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddOptions<AuditOptions>()
            .BindConfiguration("Audit")
            .PostConfigure<IHostEnvironment>((options, environment) =>
            {
                if (string.IsNullOrEmpty(options.Key) && environment.IsDevelopment())
                {
                    options.Key = DevelopmentSecrets.Audit;
                }
            })
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddSingleton<AuditChain>().AddScoped<AuditTrail>().AddScoped<AuditCheck>();
    }
}
