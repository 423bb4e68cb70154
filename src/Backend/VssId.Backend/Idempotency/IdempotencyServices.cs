namespace VssId.Backend.Idempotency;

/// <summary>Registers the keys that make a POST happen once.</summary>
internal static class IdempotencyServices
{
    public static IServiceCollection AddIdempotency(this IServiceCollection services) => services.AddScoped<AnswerBook>();
}
