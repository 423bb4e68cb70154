namespace VssId.Backend.Rights;

/// <summary>Registers what citizens may do with their data.</summary>
internal static class RightsServices
{
    public static IServiceCollection AddRights(this IServiceCollection services) => services
        .AddScoped<DataExport>().AddScoped<ConsentRegister>().AddScoped<LookRegister>();
}
