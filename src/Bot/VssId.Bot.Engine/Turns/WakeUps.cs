using System.Collections.Concurrent;

namespace VssId.Bot.Engine.Turns;

/// <summary>Who wants to be woken by a store of this process: the callbacks behind <see cref="IInbox.OnArrival"/>, <see cref="IChannelLog.OnDue"/> and <see cref="IChannelLog.OnAppend"/>.</summary>
/// <remarks>Callbacks run on the thread that wrote or that heard of it: they only set a signal and throw nothing.</remarks>
public sealed class WakeUps
{
    private readonly ConcurrentDictionary<Registration, Action<int>> _arrivals = new();
    private readonly ConcurrentDictionary<Registration, Action<int>> _dues = new();
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Registration, Action>> _appends = new(StringComparer.Ordinal);

    /// <summary>Registers for events that arrive.</summary>
    /// <returns>Ends the registration when disposed of.</returns>
    public IDisposable OnArrival(Action<int> arrived) => Register(_arrivals, arrived);

    /// <summary>Registers for replies that are due.</summary>
    /// <returns>Ends the registration when disposed of.</returns>
    public IDisposable OnDue(Action<int> due) => Register(_dues, due);

    /// <summary>Registers for one conversation's log.</summary>
    /// <returns>Ends the registration when disposed of.</returns>
    public IDisposable OnAppend(string conversation, Action appended)
    {
        while (true)
        {
            var listeners = _appends.GetOrAdd(conversation, static _ => new ConcurrentDictionary<Registration, Action>());
            var registration = new Registration(self => EndAppend(conversation, listeners, self));
            lock (listeners)
            {
                // Whoever took the last listener away has also taken the list out of the table.
                if (_appends.TryGetValue(conversation, out var current) && ReferenceEquals(current, listeners))
                {
                    listeners[registration] = appended;
                    return registration;
                }
            }
        }
    }

    /// <summary>Says that an event has arrived.</summary>
    public void Arrived(int shard)
    {
        foreach (var (_, arrived) in _arrivals)
        {
            arrived(shard);
        }
    }

    /// <summary>Says that replies are due.</summary>
    public void Due(int shard)
    {
        foreach (var (_, due) in _dues)
        {
            due(shard);
        }
    }

    /// <summary>Says that a log has changed.</summary>
    public void Appended(string conversation)
    {
        if (_appends.TryGetValue(conversation, out var listeners))
        {
            foreach (var (_, appended) in listeners)
            {
                appended();
            }
        }
    }

    private static Registration Register(ConcurrentDictionary<Registration, Action<int>> listeners, Action<int> callback)
    {
        var registration = new Registration(self => listeners.TryRemove(self, out _));
        listeners[registration] = callback;
        return registration;
    }

    private void EndAppend(string conversation, ConcurrentDictionary<Registration, Action> listeners, Registration registration)
    {
        lock (listeners)
        {
            listeners.TryRemove(registration, out _);
            if (listeners.IsEmpty)
            {
                _appends.TryRemove(KeyValuePair.Create(conversation, listeners));
            }
        }
    }

    private sealed class Registration(Action<Registration> end) : IDisposable
    {
        public void Dispose() => end(this);
    }
}
