namespace VssId.Backend.Benefits;

/// <summary>Registers the benefits.</summary>
internal static class BenefitServices
{
    public static IServiceCollection AddBenefits(this IServiceCollection services) => services.AddScoped<BenefitRegister>();
}
