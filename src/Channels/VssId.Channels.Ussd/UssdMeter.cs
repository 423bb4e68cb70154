using System.Diagnostics.Metrics;
using VssId.Channels.Ussd.Dialects.AfricasTalking;

namespace VssId.Channels.Ussd;

/// <summary>What the channel counts.</summary>
internal sealed class UssdMeter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "VssId.Channels.Ussd";

    private readonly Counter<long> _refused;
    private readonly Counter<long> _screens;
    private readonly Counter<long> _replaced;
    private readonly Counter<long> _ended;

    public UssdMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _refused = meter.CreateCounter<long>("ussd.refused", description: "Requests that were refused, by reason.");
        _screens = meter.CreateCounter<long>("ussd.screens", description: "Screens that were given, by how they came about.");
        _replaced = meter.CreateCounter<long>("ussd.replaced", description: "Characters that had no place in the GSM alphabet.");
        _ended = meter.CreateCounter<long>("ussd.ended", description: "Ends of dialogues that gateways told of, by status.");
    }

    public void Refused(UssdRefusal reason) => _refused.Add(1, KeyValuePair.Create<string, object?>("reason", reason.ToString()));

    public void Screen(string kind) => _screens.Add(1, KeyValuePair.Create<string, object?>("kind", kind));

    public void Ended(AfricasTalkingStatus status) => _ended.Add(1, KeyValuePair.Create<string, object?>("status", status.ToString()));

    public void Replaced(int count)
    {
        if (count > 0)
        {
            _replaced.Add(count);
        }
    }
}
