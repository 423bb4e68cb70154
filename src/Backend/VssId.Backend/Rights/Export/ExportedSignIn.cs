using VssId.Backend.Client;

namespace VssId.Backend.Rights.Export;

/// <summary>A sign-in.</summary>
/// <param name="Channel">Where.</param>
/// <param name="At">When.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="EndedAt">When it ended; absent while it is open, and when it ran out and nobody looked.</param>
internal sealed record ExportedSignIn(string Channel, DateTimeOffset At, SignInEnding Ending, DateTimeOffset? EndedAt);
