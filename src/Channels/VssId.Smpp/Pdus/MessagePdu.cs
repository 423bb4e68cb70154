namespace VssId.Smpp.Pdus;

/// <summary>A message on its way.</summary>
public abstract record MessagePdu : SmppPdu
{
    private protected MessagePdu()
    {
    }

    /// <summary>Kind of service, at most 5 characters: <c>USSD</c>.</summary>
    public string ServiceType { get; init; } = "";

    /// <summary>Who sends.</summary>
    public required SmppAddress Source { get; init; }

    /// <summary>Who receives.</summary>
    public required SmppAddress Destination { get; init; }

    /// <summary>esm_class.</summary>
    public byte EsmClass { get; init; }

    /// <summary>protocol_id.</summary>
    public byte ProtocolId { get; init; }

    /// <summary>priority_flag.</summary>
    public byte Priority { get; init; }

    /// <summary>schedule_delivery_time: empty or 16 characters.</summary>
    public string ScheduleDelivery { get; init; } = "";

    /// <summary>validity_period: empty or 16 characters.</summary>
    public string Validity { get; init; } = "";

    /// <summary>registered_delivery.</summary>
    public byte RegisteredDelivery { get; init; }

    /// <summary>replace_if_present_flag.</summary>
    public byte ReplaceIfPresent { get; init; }

    /// <summary>data_coding; on USSD links often the network's own scheme: 0x0F for the GSM alphabet, 0x48 for UCS-2.</summary>
    public byte DataCoding { get; init; }

    /// <summary>sm_default_msg_id.</summary>
    public byte DefaultMessage { get; init; }

    /// <summary>The text as octets, at most 254.</summary>
    public ReadOnlyMemory<byte> ShortMessage { get; init; }
}
