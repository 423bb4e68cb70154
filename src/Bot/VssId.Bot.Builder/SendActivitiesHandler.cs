using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder;

/// <summary>Takes part when activities are sent.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">What is sent; the handler may change the list.</param>
/// <param name="next">The next handler, and in the end the adapter. Not called, nothing is sent.</param>
/// <returns>Ids of what was sent.</returns>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);
