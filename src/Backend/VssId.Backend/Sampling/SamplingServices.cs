using Microsoft.Extensions.Options;
using VssId.Backend.Records;

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
        services.AddOptions<RecordOptions>().PostConfigure<IOptions<SampleOptions>>((records, samples) =>
        {
            if (samples.Value.Load == true)
            {
                records.CompleteTo ??= RecordBook.CompleteTo;
            }
        });
        return services.AddScoped<SampleLoader>().AddHostedService<CrowdInBackground>();
    }
}
