namespace VssId.Channels.Ussd;

/// <summary>What a request means for the dialogue.</summary>
internal abstract record UssdStep
{
    private UssdStep()
    {
    }

    /// <summary>The person dialled; or the dialogue is unknown here and is played again from its start.</summary>
    /// <param name="Parameters">Answers that came along, in order.</param>
    /// <param name="Pages">How many pages further the person had got on the last screen.</param>
    internal sealed record Dial(IReadOnlyList<string> Parameters, int Pages) : UssdStep;

    /// <summary>The person answered.</summary>
    /// <param name="Text">The answer in one form.</param>
    internal sealed record Answer(string Text) : UssdStep;

    /// <summary>The person wants the next page.</summary>
    internal sealed record More : UssdStep;

    /// <summary>The dialogue is over; this comes too late.</summary>
    internal sealed record Late : UssdStep;
}
