namespace VssId.Backend.Locations;

/// <summary>Registers offices and hospitals.</summary>
internal static class LocationServices
{
    public static IServiceCollection AddLocations(this IServiceCollection services) => services.AddScoped<LocationRegister>().AddScoped<LocationLoader>();
}
