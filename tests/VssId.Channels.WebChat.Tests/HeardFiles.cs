using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Turns;

namespace VssId.Channels.WebChat.Tests;

/// <summary>Takes files and remembers them.</summary>
internal sealed class HeardFiles : IAttachmentReader
{
    public List<(IReadOnlyList<byte[]> Files, string Conversation, string Source)> Taken { get; } = [];

    public bool IsAway { get; set; }

    public ValueTask<string?> ReadAsync(Activity message, string source, Call call) => ValueTask.FromResult<string?>(null);

    public ValueTask<string> TakeAsync(IReadOnlyList<ReadOnlyMemory<byte>> files, string channel, string conversation, string source, Call call)
    {
        if (IsAway)
        {
            throw new EffectFailedException("The backend does not answer.");
        }

        Taken.Add(([.. files.Select(file => file.ToArray())], conversation, source));
        return ValueTask.FromResult($"photo:{Taken.Count}");
    }
}
