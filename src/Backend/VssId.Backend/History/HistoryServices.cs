namespace VssId.Backend.History;

/// <summary>Registers the participation history.</summary>
internal static class HistoryServices
{
    public static IServiceCollection AddHistory(this IServiceCollection services) => services.AddScoped<HistoryRegister>();
}
