namespace VssId.Channels.WebChat;

/// <summary>The open streams of this replica.</summary>
internal sealed class WebChatSockets(WebChatMeter meter)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<WebChatSocket>> _sockets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Takes a place, if one is left.</summary>
    /// <param name="holder">A conversation or a source.</param>
    /// <param name="places">How many it may have.</param>
    public bool TakePlace(string holder, int places)
    {
        lock (_lock)
        {
            var taken = _places.GetValueOrDefault(holder);
            if (taken >= places)
            {
                return false;
            }

            _places[holder] = taken + 1;
            return true;
        }
    }

    /// <summary>Gives a place back.</summary>
    public void GivePlace(string holder)
    {
        lock (_lock)
        {
            if (_places.GetValueOrDefault(holder) is var taken && taken > 1)
            {
                _places[holder] = taken - 1;
            }
            else
            {
                _places.Remove(holder);
            }
        }
    }

    public void Add(WebChatSocket socket, string conversation)
    {
        lock (_lock)
        {
            if (!_sockets.TryGetValue(conversation, out var open))
            {
                _sockets[conversation] = open = [];
            }

            open.Add(socket);
        }

        meter.SocketOpened();
    }

    public void Remove(WebChatSocket socket, string conversation)
    {
        lock (_lock)
        {
            if (_sockets.TryGetValue(conversation, out var open) && open.Remove(socket) && open.Count == 0)
            {
                _sockets.Remove(conversation);
            }
        }

        meter.SocketClosed();
    }

    /// <summary>Shows something that is in no log to the streams of a conversation on this replica.</summary>
    public void Pass(string conversation, byte[] activitySet)
    {
        lock (_lock)
        {
            foreach (var socket in _sockets.GetValueOrDefault(conversation) ?? [])
            {
                socket.Pass(activitySet);
            }
        }
    }
}
