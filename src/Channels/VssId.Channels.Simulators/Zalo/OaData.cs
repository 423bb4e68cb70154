namespace VssId.Channels.Simulators.Zalo;

/// <summary>What the calls give; each fills its part, in Zalo's names.</summary>
internal sealed record OaData
{
    public string? MessageId { get; init; }

    public string? UserId { get; init; }

    public string? SentTime { get; init; }

    public string? AttachmentId { get; init; }

    public string? Token { get; init; }

    public string? Oaid { get; init; }

    public string? Name { get; init; }

    public bool? IsVerified { get; init; }

    public int? OaType { get; init; }

    public string? DisplayName { get; init; }

    public bool? UserIsFollower { get; init; }
}
