namespace VssId.Backend.Estimates;

/// <summary>Registers the estimates.</summary>
internal static class EstimateServices
{
    public static IServiceCollection AddEstimates(this IServiceCollection services) => services.AddScoped<EstimateDesk>();
}
