using System.Diagnostics.Metrics;

namespace VssId.Channels.WebChat;

/// <summary>Figures of the channel, meter <c>VssId.Channels.WebChat</c>.</summary>
internal sealed class WebChatMeter
{
    public const string Name = "VssId.Channels.WebChat";

    private readonly Counter<long> _refused;
    private readonly Counter<long> _admitted;
    private readonly UpDownCounter<long> _sockets;

    public WebChatMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _refused = meter.CreateCounter<long>("webchat.refused", description: "Requests that were refused, by reason.");
        _admitted = meter.CreateCounter<long>("webchat.admitted", description: "Activities that were stored, by type.");
        _sockets = meter.CreateUpDownCounter<long>("webchat.sockets", description: "Open sockets.");
    }

    public void Refused(WebChatRefusal refusal) => _refused.Add(1, new KeyValuePair<string, object?>("reason", refusal.Reason));

    public void Admitted(string type) => _admitted.Add(1, new KeyValuePair<string, object?>("type", type));

    public void SocketOpened() => _sockets.Add(1);

    public void SocketClosed() => _sockets.Add(-1);
}
