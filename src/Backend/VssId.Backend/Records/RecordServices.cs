namespace VssId.Backend.Records;

/// <summary>Registers what all look-ups share.</summary>
internal static class RecordServices
{
    /// <summary>Rows of a part when nobody says how many.</summary>
    public const int UsualCount = 20;

    /// <summary>Rows of a part at most: an answer stays below 100 KB.</summary>
    public const int MostCount = 100;

    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddOptions<RecordOptions>().BindConfiguration("Records");
        return services.AddSingleton<RecordClock>();
    }
}
