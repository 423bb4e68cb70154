using VssId.Bot.Engine.Turns;

namespace VssId.Channels.Zalo;

/// <summary>What a proven event means for the bot.</summary>
internal abstract record ZaloReading
{
    private ZaloReading()
    {
    }

    /// <summary>It starts a turn.</summary>
    /// <param name="Arrival">What goes to the inbox.</param>
    public sealed record Turn(Arrival Arrival) : ZaloReading;

    /// <summary>A message of our own came back: no turn, but it tells that Zalo has it.</summary>
    /// <param name="Conversation">Where it was sent.</param>
    /// <param name="EventName">Kind of the echo.</param>
    /// <param name="Text">Its text.</param>
    /// <param name="At">When Zalo sent it.</param>
    public sealed record Echo(string Conversation, string EventName, string? Text, DateTimeOffset At) : ZaloReading;

    /// <summary>It is in order, and starts nothing.</summary>
    /// <param name="Reason">Short name, for counters.</param>
    public sealed record NoTurn(string Reason) : ZaloReading;

    /// <summary>It cannot be taken.</summary>
    /// <param name="Reason">Short name, for counters.</param>
    public sealed record Refused(string Reason) : ZaloReading;
}
