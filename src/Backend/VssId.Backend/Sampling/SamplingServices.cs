namespace VssId.Backend.Sampling;

/// <summary>Registers the made-up people.</summary>
internal static class SamplingServices
{
    public static IServiceCollection AddSampling(this IServiceCollection services)
    {
        services.AddOptions<SampleOptions>()
            .BindConfiguration("Sample")
            .PostConfigure<IHostEnvironment>((options, environment) => options.Load ??= environment.IsDevelopment())
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddScoped<SampleLoader>().AddHostedService<CrowdInBackground>();
    }
}
