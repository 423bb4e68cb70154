namespace VssId.Bot;

/// <summary>Where this process is reached from this machine.</summary>
internal static class OwnAddress
{
    private const string Default = "http://localhost:5080";

    /// <summary>The first address of <c>urls</c>, with loopback in place of a wildcard.</summary>
    public static Uri Of(IConfiguration configuration)
    {
        var first = (configuration["urls"] is { Length: > 0 } urls ? urls : Default).Split(';')[0];
        return new Uri(first.Replace("://*", "://127.0.0.1", StringComparison.Ordinal).Replace("://+", "://127.0.0.1", StringComparison.Ordinal).Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal).Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal));
    }
}
