namespace VssId.Bot.Builder;

/// <summary>Takes note of the dialogs that are shown.</summary>
public interface IBotPageViewTelemetryClient
{
    /// <summary>A dialog was shown.</summary>
    void TrackPageView(string name, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);
}
