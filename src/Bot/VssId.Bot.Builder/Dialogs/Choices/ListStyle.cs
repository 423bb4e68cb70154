namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As the channel can.</summary>
    Auto,

    /// <summary>In the text.</summary>
    Inline,

    /// <summary>In lines below the text.</summary>
    List,

    /// <summary>As buttons that go away.</summary>
    SuggestedAction,

    /// <summary>As buttons of a card.</summary>
    HeroCard,
}
