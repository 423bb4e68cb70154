namespace VssId.Backend.Notices;

/// <summary>Registers the notices.</summary>
internal static class NoticeServices
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services.AddScoped<NoticeRegister>().AddScoped<LinkRegister>();
}
