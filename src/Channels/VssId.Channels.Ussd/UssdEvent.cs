namespace VssId.Channels.Ussd;

/// <summary>What a gateway tells of a dialogue, free of its dialect. It holds what the person typed, so it prints nothing of it.</summary>
public sealed record UssdEvent
{
    /// <summary>Name of the dialect, as in the address: <c>africastalking</c>.</summary>
    public required string Gateway { get; init; }

    /// <summary>The gateway's id of the dialogue. Short ids are used again, so it means something only together with the phone.</summary>
    public required string SessionId { get; init; }

    /// <summary>The phone. It is a claim of the gateway and proves nobody.</summary>
    public required PhoneNumber Phone { get; init; }

    /// <summary>The code that was dialled, without parameters: <c>*1900#</c>.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>The parameters that were dialled: <c>*1900*2*123456#</c> has <c>2</c> and <c>123456</c>.</summary>
    public IReadOnlyList<string> DialParameters { get; init; } = [];

    /// <summary>Where the dialogue stands.</summary>
    public required UssdPhase Phase { get; init; }

    /// <summary>What was typed last, in dialects that say so.</summary>
    public string? Input { get; init; }

    /// <summary>Everything typed since dialling, empty answers included, in dialects that repeat it.</summary>
    public IReadOnlyList<string>? Path { get; init; }

    /// <summary>What makes the event the same when it comes again.</summary>
    public required string TurnKey { get; init; }

    /// <summary>The network, as the gateway writes it.</summary>
    public string? Operator { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Gateway} {Phase}";
}
