namespace VssId.Bot.Builder.Schema;

/// <summary>The conversation has ended.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>Why it ended, one of <see cref="EndOfConversationCodes"/>.</summary>
    string? Code { get; set; }

    /// <summary>Words about the end.</summary>
    string? Text { get; set; }
}
