namespace VssId.Bot.Storage.Tests.Servers;

/// <summary>A directory that goes with the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("vssid-storage-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
