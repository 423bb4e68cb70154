namespace VssId.Backend.Profile;

/// <summary>Registers the personal page.</summary>
internal static class ProfileServices
{
    public static IServiceCollection AddProfile(this IServiceCollection services) => services
        .AddScoped<ProfileRegister>()
        .AddScoped<PhoneDesk>()
        .AddScoped<AccountClosing>();
}
