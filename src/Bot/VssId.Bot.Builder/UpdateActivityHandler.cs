using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder;

/// <summary>Takes part when an activity is replaced.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activity">The activity as it will be.</param>
/// <param name="next">The next handler, and in the end the adapter. Not called, nothing is replaced.</param>
/// <returns>Id of the activity.</returns>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);
