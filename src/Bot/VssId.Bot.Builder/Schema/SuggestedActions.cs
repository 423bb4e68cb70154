namespace VssId.Bot.Builder.Schema;

/// <summary>Answers offered as buttons.</summary>
public class SuggestedActions
{
    /// <summary>Creates an empty offer.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Creates an offer.</summary>
    public SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>Ids of those who see it; empty = everybody.</summary>
    public IList<string>? To { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Actions { get; set; }
}
