namespace VssId.Bot.Storage.Sealing;

/// <summary>The key of the Development environment. It is printed here for everybody to read, so it protects nothing; anywhere else the start is refused with it.</summary>
internal static class DevelopmentKey
{
    private static ReadOnlySpan<byte> Bytes => "NOT A SECRET - DEVELOPMENT ONLY!"u8;

    public static SealingKey Create() => new() { Id = "development", Key = Convert.ToBase64String(Bytes) };

    public static bool Is(ReadOnlySpan<byte> key) => key.SequenceEqual(Bytes);
}
