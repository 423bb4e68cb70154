namespace VssId.Bot.Builder;

/// <summary>Takes measurements of a bot.</summary>
public interface IBotTelemetryClient
{
    /// <summary>Availability of something was tested.</summary>
    void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>Something else was called.</summary>
    void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success);

    /// <summary>Something happened.</summary>
    void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>Something was thrown.</summary>
    void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>Words for a developer.</summary>
    void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties);

    /// <summary>Sends what is not sent yet.</summary>
    void Flush();
}
