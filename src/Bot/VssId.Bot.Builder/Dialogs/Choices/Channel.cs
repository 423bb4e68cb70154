namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>What channels of the SDK can show. Any other channel gets choices as text; its own renderer may do better.</summary>
public static class Channel
{
    private const int MostButtons = 100;
    private const int LongestTitle = 20;

    /// <summary>Whether a channel shows buttons that go away.</summary>
    /// <param name="channelId">Name of the channel.</param>
    /// <param name="buttonCnt">Number of buttons.</param>
    public static bool SupportsSuggestedActions(string? channelId, int buttonCnt = MostButtons) => HasButtons(channelId) && buttonCnt <= MostButtons;

    /// <summary>Whether a channel shows buttons of a card.</summary>
    /// <param name="channelId">Name of the channel.</param>
    /// <param name="buttonCnt">Number of buttons.</param>
    public static bool SupportsCardActions(string? channelId, int buttonCnt = MostButtons) => HasButtons(channelId) && buttonCnt <= MostButtons;

    /// <summary>The most characters a button of a channel shows.</summary>
    /// <param name="channelId">Name of the channel.</param>
    public static int MaxActionTitleLength(string? channelId) => LongestTitle;

    private static bool HasButtons(string? channelId) => channelId is "directline" or "webchat" or "emulator";
}
