namespace VssId.Zalo.Api.Events;

/// <summary>The message of an event.</summary>
public sealed record ZaloEventMessage
{
    /// <summary>Its id.</summary>
    public string? MsgId { get; init; }

    /// <summary>The text as the person typed it, in whatever Unicode form.</summary>
    public string? Text { get; init; }

    /// <summary>Pictures, files and the like.</summary>
    public IReadOnlyList<ZaloEventAttachment>? Attachments { get; init; }
}
