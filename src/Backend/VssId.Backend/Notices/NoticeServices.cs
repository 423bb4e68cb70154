using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using VssId.Backend.Access;

namespace VssId.Backend.Notices;

/// <summary>Registers the notices.</summary>
internal static class NoticeServices
{
    /// <summary>Policy of what only the service of the records may tell.</summary>
    public const string Records = "Records";

    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.AddOptions<NoticeOptions>().BindConfiguration("Notices").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AuthorizationOptions>().Configure<IOptions<NoticeOptions>>((authorization, notices) => authorization.AddPolicy(
            Records, policy => policy.AddAuthenticationSchemes(ServiceAuthentication.Name).RequireClaim(AccessServices.ServiceClaim, notices.Value.RecordsService)));
        services.AddSingleton<NoticeClock>().AddHostedService(provider => provider.GetRequiredService<NoticeClock>());
        return services.AddScoped<NoticeRegister>().AddScoped<LinkRegister>().AddScoped<NoticeDesk>().AddScoped<ArrivalDesk>();
    }
}
