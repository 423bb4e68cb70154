using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using VssId.Smpp.Pdus;

namespace VssId.Smpp;

/// <summary>Units of SMPP 3.4 as octets and back.</summary>
/// <remarks>Source: SMPP Protocol Specification v3.4, chapters 3 to 5.</remarks>
public static class SmppCodec
{
    /// <summary>Octets of the head: length, command, status, sequence.</summary>
    public const int HeadLength = 16;

    /// <summary>The longest unit that is read. A message_payload may have 64 KB; no USSD link has use for it.</summary>
    public const int MaxLength = 8_192;

    private const int MaxTlvs = 64;
    private const int MaxShortMessage = 254;

    /// <summary>Reads the unit at the head of what has come.</summary>
    /// <param name="octets">What has come. A unit that is read shares nothing with it.</param>
    public static SmppDecoding Decode(ReadOnlySpan<byte> octets)
    {
        if (octets.Length < sizeof(uint))
        {
            return new SmppDecoding.Incomplete();
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(octets);
        if (length is < HeadLength or > MaxLength)
        {
            return new SmppDecoding.Broken();
        }

        if (octets.Length < length)
        {
            return new SmppDecoding.Incomplete();
        }

        var command = BinaryPrimitives.ReadUInt32BigEndian(octets[4..]);
        var status = BinaryPrimitives.ReadUInt32BigEndian(octets[8..]);
        var sequence = BinaryPrimitives.ReadUInt32BigEndian(octets[12..]);
        var reader = new Reader(octets[HeadLength..(int)length]);
        var pdu = Body(ref reader, command, status, sequence);
        return reader.Fault is { } fault ? new SmppDecoding.Refused(fault, command, sequence, (int)length)
            : reader.HasMore ? new SmppDecoding.Refused(SmppStatus.InvalidCommandLength, command, sequence, (int)length)
            : new SmppDecoding.Read(pdu, (int)length);
    }

    /// <summary>Writes a unit.</summary>
    /// <exception cref="ArgumentException">A member is longer than its field, or has characters outside Latin-1.</exception>
    public static byte[] Encode(SmppPdu pdu)
    {
        ArgumentNullException.ThrowIfNull(pdu);
        var writer = new Writer();
        writer.Number32(0);
        writer.Number32(pdu.Command);
        writer.Number32(pdu.Status);
        writer.Number32(pdu.Sequence);
        switch (pdu)
        {
            case Bind bind:
                writer.Text(bind.SystemId, 16);
                writer.Text(bind.Password, 9);
                writer.Text(bind.SystemType, 13);
                writer.Octet(bind.InterfaceVersion);
                writer.Octet(bind.Ton);
                writer.Octet(bind.Npi);
                writer.Text(bind.AddressRange, 41);
                break;
            case BindResponse { SystemId: { } system }:
                writer.Text(system, 16);
                break;
            case MessagePdu message:
                Message(writer, message);
                break;
            case MessageResponse { MessageId: { } id }:
                writer.Text(id, 65);
                break;
            case UnknownPdu unknown:
                writer.Octets(unknown.Body.Span);
                break;
            default:
                break;
        }

        foreach (var tlv in pdu.Tlvs)
        {
            if (tlv.Value.Length > ushort.MaxValue)
            {
                throw new ArgumentException("An optional parameter has at most 65,535 octets.", nameof(pdu));
            }

            writer.Number16(tlv.Tag);
            writer.Number16((ushort)tlv.Value.Length);
            writer.Octets(tlv.Value.Span);
        }

        return writer.Finish();
    }

    private static SmppPdu Body(ref Reader reader, uint command, uint status, uint sequence)
    {
        switch (command)
        {
            case SmppCommand.BindReceiver or SmppCommand.BindTransmitter or SmppCommand.BindTransceiver:
                return new Bind(command)
                {
                    Status = status,
                    Sequence = sequence,
                    SystemId = reader.Text(16),
                    Password = reader.Text(9),
                    SystemType = reader.Text(13),
                    InterfaceVersion = reader.Octet(),
                    Ton = reader.Octet(),
                    Npi = reader.Octet(),
                    AddressRange = reader.Text(41),
                    Tlvs = reader.Tlvs(),
                };
            case SmppCommand.BindReceiver | SmppCommand.Response or SmppCommand.BindTransmitter | SmppCommand.Response or SmppCommand.BindTransceiver | SmppCommand.Response:
                return new BindResponse(command & ~SmppCommand.Response) { Status = status, Sequence = sequence, SystemId = reader.HasMore ? reader.Text(16) : null, Tlvs = reader.Tlvs() };
            case SmppCommand.SubmitSm:
                return Message(ref reader, new SubmitSm { Status = status, Sequence = sequence, Source = default, Destination = default });
            case SmppCommand.DeliverSm:
                return Message(ref reader, new DeliverSm { Status = status, Sequence = sequence, Source = default, Destination = default });
            case SmppCommand.SubmitSm | SmppCommand.Response or SmppCommand.DeliverSm | SmppCommand.Response:
                return new MessageResponse(command & ~SmppCommand.Response) { Status = status, Sequence = sequence, MessageId = reader.HasMore ? reader.Text(65) : null, Tlvs = reader.Tlvs() };
            case SmppCommand.EnquireLink or SmppCommand.Unbind or SmppCommand.GenericNack
                or (SmppCommand.EnquireLink | SmppCommand.Response) or (SmppCommand.Unbind | SmppCommand.Response):
                return new Signal(command) { Status = status, Sequence = sequence, Tlvs = reader.Tlvs() };
            default:
                return new UnknownPdu(command, reader.Rest()) { Status = status, Sequence = sequence };
        }
    }

    private static MessagePdu Message(ref Reader reader, MessagePdu empty) => empty with
    {
        ServiceType = reader.Text(6),
        Source = reader.Address(),
        Destination = reader.Address(),
        EsmClass = reader.Octet(),
        ProtocolId = reader.Octet(),
        Priority = reader.Octet(),
        ScheduleDelivery = reader.Text(17),
        Validity = reader.Text(17),
        RegisteredDelivery = reader.Octet(),
        ReplaceIfPresent = reader.Octet(),
        DataCoding = reader.Octet(),
        DefaultMessage = reader.Octet(),
        ShortMessage = reader.ShortMessage(),
        Tlvs = reader.Tlvs(),
    };

    private static void Message(Writer writer, MessagePdu message)
    {
        writer.Text(message.ServiceType, 6);
        writer.Address(message.Source);
        writer.Address(message.Destination);
        writer.Octet(message.EsmClass);
        writer.Octet(message.ProtocolId);
        writer.Octet(message.Priority);
        writer.Text(message.ScheduleDelivery, 17);
        writer.Text(message.Validity, 17);
        writer.Octet(message.RegisteredDelivery);
        writer.Octet(message.ReplaceIfPresent);
        writer.Octet(message.DataCoding);
        writer.Octet(message.DefaultMessage);
        if (message.ShortMessage.Length > MaxShortMessage)
        {
            throw new ArgumentException("A short message has at most 254 octets.", nameof(message));
        }

        writer.Octet((byte)message.ShortMessage.Length);
        writer.Octets(message.ShortMessage.Span);
    }

    /// <summary>Reads fields one after the other. The first fault is kept, and everything behind it reads as empty.</summary>
    private ref struct Reader(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> _rest = rest;

        public uint? Fault { get; private set; }

        public readonly bool HasMore => Fault is null && !_rest.IsEmpty;

        public byte Octet() => Take(1) is [var octet] ? octet : (byte)0;

        /// <param name="most">Octets of the field, the closing zero included.</param>
        public string Text(int most)
        {
            var end = _rest.IndexOf((byte)0);
            if (end < 0 || end >= most)
            {
                Fail(SmppStatus.InvalidCommandLength);
                return "";
            }

            var text = Encoding.Latin1.GetString(_rest[..end]);
            _rest = _rest[(end + 1)..];
            return text;
        }

        public SmppAddress Address() => new(Octet(), Octet(), Text(21));

        public byte[] ShortMessage()
        {
            var length = Octet();
            if (length > MaxShortMessage)
            {
                Fail(SmppStatus.InvalidMessageLength);
            }

            return Take(length).ToArray();
        }

        public Tlv[] Tlvs()
        {
            List<Tlv> tlvs = [];
            while (HasMore)
            {
                if (_rest.Length < 4 || tlvs.Count == MaxTlvs)
                {
                    Fail(SmppStatus.InvalidTlvLength);
                    break;
                }

                var tag = BinaryPrimitives.ReadUInt16BigEndian(Take(2));
                var length = BinaryPrimitives.ReadUInt16BigEndian(Take(2));
                if (length > _rest.Length)
                {
                    Fail(SmppStatus.InvalidTlvLength);
                    break;
                }

                tlvs.Add(new Tlv(tag, Take(length).ToArray()));
            }

            return [.. tlvs];
        }

        public byte[] Rest() => Take(_rest.Length).ToArray();

        private ReadOnlySpan<byte> Take(int count)
        {
            if (count > _rest.Length)
            {
                Fail(SmppStatus.InvalidCommandLength);
                return [];
            }

            var taken = _rest[..count];
            _rest = _rest[count..];
            return taken;
        }

        private void Fail(uint fault)
        {
            Fault ??= fault;
            _rest = [];
        }
    }

    private sealed class Writer
    {
        private readonly ArrayBufferWriter<byte> _octets = new();

        public void Octet(byte value) => _octets.Write([value]);

        public void Number16(ushort value)
        {
            BinaryPrimitives.WriteUInt16BigEndian(_octets.GetSpan(2), value);
            _octets.Advance(2);
        }

        public void Number32(uint value)
        {
            BinaryPrimitives.WriteUInt32BigEndian(_octets.GetSpan(4), value);
            _octets.Advance(4);
        }

        public void Octets(ReadOnlySpan<byte> octets) => _octets.Write(octets);

        public void Text(string text, int most)
        {
            if (text.Length >= most || text.AsSpan().ContainsAnyExceptInRange('\u0001', '\u00FF'))
            {
                throw new ArgumentException($"The field has at most {most - 1} characters of Latin-1.", nameof(text));
            }

            _octets.Write(Encoding.Latin1.GetBytes(text));
            Octet(0);
        }

        public void Address(SmppAddress address)
        {
            Octet(address.Ton);
            Octet(address.Npi);
            Text(address.Digits, 21);
        }

        public byte[] Finish()
        {
            var octets = _octets.WrittenSpan.ToArray();
            BinaryPrimitives.WriteUInt32BigEndian(octets, (uint)octets.Length);
            return octets;
        }
    }
}
