namespace VssId.Smpp;

/// <summary>An optional parameter. Unknown ones are kept: some centres send their own, and that is no fault.</summary>
/// <param name="Tag">Its number.</param>
/// <param name="Value">Its octets, at most 65,535.</param>
public sealed record Tlv(ushort Tag, ReadOnlyMemory<byte> Value)
{
    /// <summary>What a USSD message is: 0 to 255, see SMPP 3.4, 5.3.2.44.</summary>
    public const ushort UssdServiceOp = 0x0501;

    /// <summary>Session of a dialogue, 2 octets; bit 0 of the second ends it.</summary>
    public const ushort ItsSessionInfo = 0x1383;

    /// <summary>A number the sender chose, 2 octets.</summary>
    public const ushort UserMessageReference = 0x0204;

    /// <summary>A text longer than a short message.</summary>
    public const ushort MessagePayload = 0x0424;

    /// <inheritdoc/>
    public bool Equals(Tlv? other) => other is not null && Tag == other.Tag && Value.Span.SequenceEqual(other.Value.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tag, Value.Length);

    // A value may hold what a person typed.
    /// <inheritdoc/>
    public override string ToString() => $"{Tag:x4}[{Value.Length}]";
}
