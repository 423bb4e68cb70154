using Microsoft.Extensions.Options;

namespace VssId.Bot.Storage.Sealing;

/// <summary>The keys in the order of their time.</summary>
internal sealed class KeyRing
{
    public const int KeyBytes = 32;
    public const int MaxIdLength = 16;

    private readonly RingKey[] _keys;
    private readonly TimeSpan _readOldFor;
    private readonly TimeProvider _time;

    public KeyRing(IOptions<SealingOptions> options, TimeProvider time)
    {
        _keys = [.. options.Value.Keys.OrderBy(key => key.Since).Select(RingKey.From)];
        _readOldFor = options.Value.OldKeysReadFor;
        _time = time;
    }

    /// <summary>The key that seals now.</summary>
    public RingKey Current
    {
        get
        {
            var now = _time.GetUtcNow();
            return Array.FindLast(_keys, key => key.Since <= now) ?? throw new InvalidOperationException("No sealing key's time has come.");
        }
    }

    /// <summary>The key of that name; <see langword="null"/> when there is none.</summary>
    public RingKey? Find(ReadOnlySpan<byte> id)
    {
        foreach (var key in _keys)
        {
            if (id.SequenceEqual(key.Id))
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>Whether the time to read what the key sealed is over.</summary>
    public bool IsOver(RingKey key)
    {
        var next = Array.Find(_keys, other => other.Since > key.Since);
        return next is not null && _time.GetUtcNow() >= next.Since + _readOldFor;
    }
}
