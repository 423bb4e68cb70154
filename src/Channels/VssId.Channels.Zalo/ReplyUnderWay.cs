using VssId.Zalo.Api.Events;
using VssId.Zalo.Api.Messages;

namespace VssId.Channels.Zalo;

/// <summary>A reply that is being sent: how many of its messages Zalo has, and what is in doubt. The echo comes in on another thread.</summary>
internal sealed class ReplyUnderWay(string reply, DateTimeOffset began)
{
    // Zalo's clock and ours differ a little.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private ZaloMessage? _awaited;
    private DateTimeOffset _awaitedSince;
    private bool _heard;

    /// <summary>Names the reply.</summary>
    public string Reply { get; } = reply;

    /// <summary>When the first try began.</summary>
    public DateTimeOffset Began { get; } = began;

    /// <summary>How many of its messages are done.</summary>
    public int Done { get; private set; }

    /// <summary>How often the current message ended without an answer.</summary>
    public int Doubts { get; set; }

    /// <summary>How often Zalo failed to send the current message.</summary>
    public int Failures { get; set; }

    /// <summary>Whether the echo of the current message came.</summary>
    public bool Heard
    {
        get
        {
            lock (_lock)
            {
                return _heard;
            }
        }
    }

    /// <summary>Begins to listen for the echo of the current message.</summary>
    public void Await(ZaloMessage message, DateTimeOffset now)
    {
        lock (_lock)
        {
            _awaited = message;
            _awaitedSince = now;
        }
    }

    /// <summary>Takes an echo.</summary>
    public void Hear(ZaloReading.Echo echo)
    {
        lock (_lock)
        {
            _heard |= _awaited is not null && echo.At >= _awaitedSince - ClockSkew && _awaited switch
            {
                ZaloMessage.Text text => echo.EventName == ZaloEventNames.OaSendText && echo.Text == text.Content,
                ZaloMessage.Buttons buttons => echo.EventName == ZaloEventNames.OaSendText && echo.Text == buttons.Content,
                ZaloMessage.Image => echo.EventName == ZaloEventNames.OaSendImage,
                ZaloMessage.File => echo.EventName == ZaloEventNames.OaSendFile,
                _ => false,
            };
        }
    }

    /// <summary>Goes on to the next message.</summary>
    public void Next()
    {
        lock (_lock)
        {
            _awaited = null;
            _heard = false;
        }

        Done++;
        Doubts = 0;
        Failures = 0;
    }
}
