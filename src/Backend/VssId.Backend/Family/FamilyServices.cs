namespace VssId.Backend.Family;

/// <summary>Registers the family.</summary>
internal static class FamilyServices
{
    public static IServiceCollection AddFamily(this IServiceCollection services) => services.AddScoped<FamilyRegister>();
}
