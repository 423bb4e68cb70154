namespace VssId.Bot.Builder.Schema;

/// <summary>A message was deleted.</summary>
public interface IMessageDeleteActivity : IActivity;
