namespace VssId.Bot.Builder.Schema;

/// <summary>Somebody is typing.</summary>
public interface ITypingActivity : IActivity;
