namespace VssId.Bot.Storage.Redis;

/// <summary>The Lua scripts of this room. The client sends them by their hash and loads them where they are not known.</summary>
internal static class RedisScripts
{
    public static string Commit { get; } = Read("commit");

    public static string Admit { get; } = Read("admit");

    public static string ReadLog { get; } = Read("read");

    public static string Sent { get; } = Read("sent");

    public static string Postpone { get; } = Read("postpone");

    public static string Touch { get; } = Read("touch");

    public static string Drop { get; } = Read("drop");

    public static string Lease { get; } = Read("lease");

    public static string Release { get; } = Read("release");

    public static string Forget { get; } = Read("forget");

    public static string Write { get; } = Read("write");

    private static string Read(string name) => Text("append") + Text(name);

    private static string Text(string name)
    {
        var file = name + ".lua";
        using var stream = typeof(RedisScripts).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The script {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
