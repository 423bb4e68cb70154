using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using VssId.Bot.Builder.Schema;

namespace VssId.Channels.Zalo;

/// <summary>
/// Replies that are under way, in the memory of this process: a reply of several messages goes on where it stopped, and an echo tells that a call without an answer was done after all.
/// When the process dies the reply is sent from its first message on, which is the "at most twice" of R31.
/// </summary>
internal sealed class SendProgress(IOptions<ZaloOptions> options, TimeProvider time)
{
    private const int MaxReplies = 10_000;

    private readonly ConcurrentDictionary<string, ReplyUnderWay> _replies = new(StringComparer.Ordinal);

    /// <summary>The progress of a reply; a fresh one when another reply was under way in the conversation.</summary>
    public ReplyUnderWay Of(string conversation, Activity reply)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(ActivityJson.ToUtf8(reply)));
        if (_replies.TryGetValue(conversation, out var known) && known.Reply == name)
        {
            return known;
        }

        ForgetTheStale();
        return _replies[conversation] = new ReplyUnderWay(name, time.GetUtcNow());
    }

    /// <summary>Forgets a conversation, because its reply was sent or given up.</summary>
    public void Forget(string conversation) => _replies.TryRemove(conversation, out _);

    /// <summary>Takes an echo.</summary>
    public void Heard(ZaloReading.Echo echo)
    {
        if (_replies.TryGetValue(echo.Conversation, out var reply))
        {
            reply.Hear(echo);
        }
    }

    private void ForgetTheStale()
    {
        if (_replies.Count < MaxReplies)
        {
            return;
        }

        // Another replica may have taken the conversation over: nobody comes back for these.
        foreach (var (conversation, reply) in _replies)
        {
            if (time.GetUtcNow() - reply.Began > options.Value.MaxRetrySpan)
            {
                _replies.TryRemove(conversation, out _);
            }
        }
    }
}
