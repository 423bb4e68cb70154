namespace VssId.Smpp.Pdus;

/// <summary>One protocol data unit of SMPP 3.4.</summary>
public abstract record SmppPdu
{
    private protected SmppPdu()
    {
    }

    /// <summary>Number of the command, see <see cref="SmppCommand"/>.</summary>
    public abstract uint Command { get; }

    /// <summary>One of <see cref="SmppStatus"/>; 0 in requests.</summary>
    public uint Status { get; init; }

    /// <summary>Number of the request; its response has the same.</summary>
    public required uint Sequence { get; init; }

    /// <summary>Optional parameters in their order.</summary>
    public IReadOnlyList<Tlv> Tlvs { get; init; } = [];

    /// <summary>The first optional parameter of a number.</summary>
    /// <returns>Its octets; <see langword="null"/> when there is none.</returns>
    public ReadOnlyMemory<byte>? Find(ushort tag) => Tlvs.FirstOrDefault(tlv => tlv.Tag == tag)?.Value;

    // Bodies hold passwords, phones and what people typed.
    /// <inheritdoc/>
    public sealed override string ToString() => $"{Command:x8} status {Status:x} sequence {Sequence}";
}
