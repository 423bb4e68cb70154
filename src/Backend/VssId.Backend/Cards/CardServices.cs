namespace VssId.Backend.Cards;

/// <summary>Registers the cards.</summary>
internal static class CardServices
{
    public static IServiceCollection AddCards(this IServiceCollection services) => services.AddScoped<CardRegister>();
}
