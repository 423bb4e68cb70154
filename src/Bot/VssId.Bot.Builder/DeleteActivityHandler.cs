using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder;

/// <summary>Takes part when an activity is deleted.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="reference">The conversation and the id of the activity.</param>
/// <param name="next">The next handler, and in the end the adapter. Not called, nothing is deleted.</param>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
