namespace VssId.Backend.Client.Events;

/// <summary>Types of events, with the shape of their data.</summary>
public static class EventTypes
{
    /// <summary>The account that was signed in here is now signed in elsewhere; data: <see cref="SessionOver"/>.</summary>
    public const string SessionTakenOver = "session_taken_over";

    /// <summary>An account that was once signed in here has been signed out everywhere; data: <see cref="SessionOver"/> without a mark.</summary>
    public const string SignedOutEverywhere = "signed_out_everywhere";
}
