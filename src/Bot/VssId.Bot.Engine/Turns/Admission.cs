namespace VssId.Bot.Engine.Turns;

/// <summary>What became of an event at the door.</summary>
public abstract record Admission
{
    private Admission()
    {
    }

    /// <summary>It is stored and may be acknowledged.</summary>
    /// <param name="LogSequence">Position of its echo in the channel's log, when it has one.</param>
    public sealed record Admitted(long? LogSequence) : Admission;

    /// <summary>It was stored before: acknowledge, and do nothing.</summary>
    public sealed record Repeated : Admission;

    /// <summary>Too many wait already (10,000 a shard by default, R33): do not acknowledge.</summary>
    public sealed record Full : Admission;
}
