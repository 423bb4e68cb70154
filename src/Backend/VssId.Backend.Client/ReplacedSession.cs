namespace VssId.Backend.Client;

/// <summary>A session that was ended because its owner signed in elsewhere.</summary>
/// <param name="Channel">Where it was.</param>
/// <param name="LastSeenAt">When it was last used.</param>
public sealed record ReplacedSession(string Channel, DateTimeOffset LastSeenAt);
