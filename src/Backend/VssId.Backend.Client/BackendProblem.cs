using System.Text.Json;
using Refit;

namespace VssId.Backend.Client;

/// <summary>Why the backend refused (RFC 9457).</summary>
/// <param name="Type">One of <see cref="ProblemTypes"/>.</param>
/// <param name="Title">The reason in English, for operators.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="RetryAt">With <see cref="ProblemTypes.TooManyCodes"/>: when a code may be asked for again.</param>
/// <param name="LockedUntil">With <see cref="ProblemTypes.Locked"/>: when codes are taken again; absent when only the office can unlock.</param>
public sealed record BackendProblem(string? Type, string? Title, int? Status, DateTimeOffset? RetryAt = null, DateTimeOffset? LockedUntil = null)
{
    /// <summary>The problem that an answer of the backend tells; null when it tells none.</summary>
    public static BackendProblem? Of(ApiException refusal)
    {
        if (string.IsNullOrEmpty(refusal.Content))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(refusal.Content, BackendJson.Default.BackendProblem);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
