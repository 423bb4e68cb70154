namespace VssId.Zalo.Api.Events;

/// <summary>A webhook event. Its <c>timestamp</c> is read apart (<see cref="ZaloTimestamp"/>), because it is a string or a number.</summary>
public sealed record ZaloEvent
{
    /// <summary>Id of the app.</summary>
    public string? AppId { get; init; }

    /// <summary>What happened, one of <see cref="ZaloEventNames"/> or unknown.</summary>
    public string? EventName { get; init; }

    /// <summary>Who wrote; for echoes and receipts the OA.</summary>
    public ZaloParty? Sender { get; init; }

    /// <summary>Who was written to.</summary>
    public ZaloParty? Recipient { get; init; }

    /// <summary>The OA, in events that are no message.</summary>
    public string? OaId { get; init; }

    /// <summary>Who follows.</summary>
    public ZaloParty? Follower { get; init; }

    /// <summary>The person, in events that are no message.</summary>
    public string? UserId { get; init; }

    /// <summary>The message.</summary>
    public ZaloEventMessage? Message { get; init; }
}
