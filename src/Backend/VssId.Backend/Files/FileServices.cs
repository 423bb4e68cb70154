namespace VssId.Backend.Files;

/// <summary>Registers the files.</summary>
internal static class FileServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddOptions<FileOptions>().BindConfiguration("Files").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<FileBook>().AddScoped<TryCounter>().AddScoped<FileDesk>();
    }
}
