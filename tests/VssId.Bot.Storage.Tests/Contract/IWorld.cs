using Microsoft.Extensions.Time.Testing;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Storage.Tests.Contract;

/// <summary>A store under the contract.</summary>
public interface IWorld
{
    /// <summary>How many events of a shard may wait, and how long a log is.</summary>
    const int QueueLimit = 300;

    FakeTimeProvider Clock { get; }

    ITurnStore Store { get; }

    IInbox Inbox { get; }

    IChannelLog Log { get; }

    /// <summary>Lets lives come to their end.</summary>
    ValueTask LetPassAsync(TimeSpan life);

    /// <summary>Forgets everything.</summary>
    ValueTask ClearAsync();
}
