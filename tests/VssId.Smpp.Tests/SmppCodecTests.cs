using System.Buffers.Binary;
using System.Text;
using FsCheck.Xunit;
using Shouldly;
using VssId.Smpp.Pdus;
using Xunit;

namespace VssId.Smpp.Tests;

public sealed class SmppCodecTests
{
    // Fake numbers; V1 has the shape of a live unit, all four were read by tshark 4.0 as they are read here.
    private const string V1 = "0000004400000005000000000000000250320001013834393132333435363738000101383439303030303031323100000000000000000f00062a34303036230501000101";
    private const string V2 = "000000450000000500000000000000015553534400010138343931323334353637380000013139303000000000000000000f00062a31393030230501000101138300021234";
    private const string V3 = "000000570000000400000000000000015553534400000131393030000101383439313233343536373800000000000000000f0018424858480a312e20547261206375750a302e2054686f61740501000102138300021234";
    private const string V4 = "000000450000000400000000000000025553534400000131393030000101383439313233343536373800000000000000000f000643616d206f6e0501000111138300021235";

    private static readonly SmppAddress Phone = new(1, 1, "84912345678");
    private static readonly SmppAddress Code = new(0, 1, "1900");

    public static TheoryData<string, MessagePdu> Vectors => new()
    {
        { V1, new DeliverSm { Sequence = 2, ServiceType = "P2", Source = Phone, Destination = new(1, 1, "84900000121"), DataCoding = 0x0F, ShortMessage = "*4006#"u8.ToArray(), Tlvs = [Op(1)] } },
        { V2, new DeliverSm { Sequence = 1, ServiceType = "USSD", Source = Phone, Destination = Code, DataCoding = 0x0F, ShortMessage = "*1900#"u8.ToArray(), Tlvs = [Op(1), Its(0x1234)] } },
        { V3, new SubmitSm { Sequence = 1, ServiceType = "USSD", Source = Code, Destination = Phone, DataCoding = 0x0F, ShortMessage = Gsm7.Encode("BHXH\n1. Tra cuu\n0. Thoat"), Tlvs = [Op(2), Its(0x1234)] } },
        { V4, new SubmitSm { Sequence = 2, ServiceType = "USSD", Source = Code, Destination = Phone, DataCoding = 0x0F, ShortMessage = "Cam on"u8.ToArray(), Tlvs = [Op(17), Its(0x1235)] } },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_vectors_are_met_byte_for_byte_both_ways(string hex, MessagePdu pdu)
    {
        Convert.ToHexStringLower(SmppCodec.Encode(pdu)).ShouldBe(hex);
        var read = Read(hex).ShouldBeAssignableTo<MessagePdu>()!;
        Encoding.ASCII.GetString(read.ShortMessage.Span).ShouldBe(Encoding.ASCII.GetString(pdu.ShortMessage.Span));
        (read.Source, read.Destination, read.ServiceType, read.DataCoding).ShouldBe((pdu.Source, pdu.Destination, pdu.ServiceType, pdu.DataCoding));
        read.Tlvs.ShouldBe(pdu.Tlvs);
        read.Find(Tlv.UssdServiceOp).ShouldNotBeNull();
        Convert.ToHexStringLower(SmppCodec.Encode(read)).ShouldBe(hex);
    }

    [Fact]
    public void Every_kind_of_unit_comes_back()
    {
        SmppPdu[] units =
        [
            new Bind(SmppCommand.BindTransceiver) { Sequence = 1, SystemId = "esme", Password = "secret", SystemType = "USSD", AddressRange = "1900" },
            new Bind(SmppCommand.BindReceiver) { Sequence = 2, SystemId = "", Password = "" },
            new BindResponse(SmppCommand.BindTransceiver) { Sequence = 3, SystemId = "smsc", Tlvs = [new Tlv(0x0210, new byte[] { 0x34 })] },
            new BindResponse(SmppCommand.BindTransmitter) { Sequence = 4, Status = 0x0E },
            new MessageResponse(SmppCommand.SubmitSm) { Sequence = 5, MessageId = "m1" },
            new MessageResponse(SmppCommand.SubmitSm) { Sequence = 6, Status = SmppStatus.Throttled },
            new MessageResponse(SmppCommand.DeliverSm) { Sequence = 7, MessageId = "" },
            new Signal(SmppCommand.EnquireLink) { Sequence = 8 },
            new Signal(SmppCommand.EnquireLink | SmppCommand.Response) { Sequence = 9 },
            new Signal(SmppCommand.Unbind) { Sequence = 10 },
            new Signal(SmppCommand.Unbind | SmppCommand.Response) { Sequence = 11 },
            new Signal(SmppCommand.GenericNack) { Sequence = 12, Status = SmppStatus.InvalidCommandId },
            new UnknownPdu(0x77, new byte[] { 1, 2, 3 }) { Sequence = 13 },
        ];
        foreach (var unit in units)
        {
            var octets = SmppCodec.Encode(unit);
            var read = SmppCodec.Decode(octets).ShouldBeOfType<SmppDecoding.Read>();
            read.Length.ShouldBe(octets.Length);
            read.Pdu.GetType().ShouldBe(unit.GetType());
            read.Pdu.Sequence.ShouldBe(unit.Sequence);
            SmppCodec.Encode(read.Pdu).ShouldBe(octets);
        }
    }

    [Fact]
    public void Unknown_parameters_are_kept_in_their_place()
    {
        var pdu = new DeliverSm { Sequence = 1, Source = Phone, Destination = Code, Tlvs = [new Tlv(0x1400, new byte[] { 9 }), Op(129), new Tlv(0xFFFF, ReadOnlyMemory<byte>.Empty)] };
        Read(Convert.ToHexString(SmppCodec.Encode(pdu))).Tlvs.ShouldBe(pdu.Tlvs);
    }

    [Fact]
    public void Units_follow_each_other_and_wait_for_their_rest()
    {
        var both = Convert.FromHexString(V2 + V4);
        var first = SmppCodec.Decode(both).ShouldBeOfType<SmppDecoding.Read>();
        SmppCodec.Decode(both.AsSpan(first.Length)).ShouldBeOfType<SmppDecoding.Read>().Pdu.ShouldBeOfType<SubmitSm>();
        for (var length = 0; length < first.Length; length++)
        {
            SmppCodec.Decode(both.AsSpan(0, length)).ShouldBeOfType<SmppDecoding.Incomplete>();
        }
    }

    [Theory]
    [InlineData("0000000f")]
    [InlineData("00000000")]
    [InlineData("00002001")]
    [InlineData("ffffffff")]
    public void A_length_without_sense_breaks_the_link(string hex) => SmppCodec.Decode(Convert.FromHexString(hex)).ShouldBeOfType<SmppDecoding.Broken>();

    [Theory]
    [InlineData("00000005 5553534444440001", SmppStatus.InvalidCommandLength)]
    [InlineData("00000005 50320001013834", SmppStatus.InvalidCommandLength)]
    [InlineData("00000004 5553534400000131393030000101383439313233343536373800000000000000000f00ff43616d", SmppStatus.InvalidMessageLength)]
    [InlineData("00000004 5553534400000131393030000101383439313233343536373800000000000000000f000943616d", SmppStatus.InvalidCommandLength)]
    [InlineData("00000004 5553534400000131393030000101383439313233343536373800000000000000000f0003436161050100", SmppStatus.InvalidTlvLength)]
    [InlineData("00000004 5553534400000131393030000101383439313233343536373800000000000000000f000343616105010005ff", SmppStatus.InvalidTlvLength)]
    [InlineData("00000015 00", SmppStatus.InvalidTlvLength)]
    public void A_malformed_unit_is_refused_with_its_number(string commandAndBody, uint status)
    {
        var parts = commandAndBody.Split(' ');
        var octets = Convert.FromHexString($"00000000{parts[0]}0000000000000007{parts[1]}");
        BinaryPrimitives.WriteUInt32BigEndian(octets, (uint)octets.Length);
        SmppCodec.Decode(octets).ShouldBe(new SmppDecoding.Refused(status, Convert.ToUInt32(parts[0], 16), 7, octets.Length));
    }

    [Fact]
    public void A_member_that_is_too_long_is_a_fault_of_ours()
    {
        Should.Throw<ArgumentException>(() => SmppCodec.Encode(new SubmitSm { Sequence = 1, Source = Phone, Destination = Code, ShortMessage = new byte[255] }));
        Should.Throw<ArgumentException>(() => SmppCodec.Encode(new SubmitSm { Sequence = 1, Source = new(1, 1, new string('1', 21)), Destination = Code }));
        Should.Throw<ArgumentException>(() => SmppCodec.Encode(new SubmitSm { Sequence = 1, Source = Phone, Destination = Code, ServiceType = "Ư" }));
    }

    [Fact]
    public void A_unit_prints_neither_phones_nor_texts_nor_passwords()
    {
        new SubmitSm { Sequence = 1, Source = Phone, Destination = Code, ShortMessage = "123456"u8.ToArray() }.ToString().ShouldBe("00000004 status 0 sequence 1");
        new Bind(SmppCommand.BindTransceiver) { Sequence = 1, SystemId = "esme", Password = "secret" }.ToString().ShouldNotContain("secret");
    }

    [Property(MaxTest = 2000)]
    public void Any_octets_are_read_refused_or_waited_for(byte[] octets) => SmppCodec.Decode(octets).ShouldNotBeNull();

    [Property(MaxTest = 2000)]
    public void Any_body_is_read_whole_or_refused(byte[] body, byte command, bool response)
    {
        var octets = new byte[SmppCodec.HeadLength + body.Length];
        BinaryPrimitives.WriteUInt32BigEndian(octets, (uint)octets.Length);
        BinaryPrimitives.WriteUInt32BigEndian(octets.AsSpan(4), (uint)(command % 0x18) | (response ? SmppCommand.Response : 0));
        body.CopyTo(octets, SmppCodec.HeadLength);
        switch (SmppCodec.Decode(octets))
        {
            case SmppDecoding.Read read:
                SmppCodec.Encode(read.Pdu).ShouldBe(octets);
                break;
            case SmppDecoding.Refused refused:
                refused.Length.ShouldBe(octets.Length);
                break;
            default:
                Assert.Fail("A whole unit is read or refused.");
                break;
        }
    }

    private static Tlv Op(byte op) => new(Tlv.UssdServiceOp, new[] { op });

    private static Tlv Its(ushort session) => new(Tlv.ItsSessionInfo, new[] { (byte)(session >> 8), (byte)session });

    private static SmppPdu Read(string hex) => SmppCodec.Decode(Convert.FromHexString(hex)).ShouldBeOfType<SmppDecoding.Read>().Pdu;
}
