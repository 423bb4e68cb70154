namespace VssId.Backend.People;

/// <summary>Registers the people.</summary>
internal static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddOptions<AccountOptions>().BindConfiguration("Accounts").ValidateDataAnnotations().ValidateOnStart();
        return services.AddScoped<PeopleRegister>();
    }
}
