namespace VssId.Bot.Builder;

/// <summary>What keys of state are made of.</summary>
internal static class StorageKey
{
    public static string Channel(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? throw Missing("channelId");

    public static string Conversation(ITurnContext turnContext) => turnContext.Activity.Conversation?.Id ?? throw Missing("Conversation.Id");

    public static string User(ITurnContext turnContext) => turnContext.Activity.From?.Id ?? throw Missing("From.Id");

    private static InvalidOperationException Missing(string member) => new($"invalid activity-missing {member}");
}
