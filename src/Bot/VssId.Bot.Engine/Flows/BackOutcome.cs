namespace VssId.Bot.Engine.Flows;

/// <summary>How a step back ended.</summary>
internal enum BackOutcome
{
    /// <summary>An answer was dropped.</summary>
    Moved,

    /// <summary>There is nothing to go back to: the flow is left.</summary>
    AtTheBeginning,

    /// <summary>What was done cannot be undone.</summary>
    Wall,
}
