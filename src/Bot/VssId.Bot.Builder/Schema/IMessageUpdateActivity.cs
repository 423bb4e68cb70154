namespace VssId.Bot.Builder.Schema;

/// <summary>A message changed: the message as it stands now.</summary>
public interface IMessageUpdateActivity : IMessageActivity;
