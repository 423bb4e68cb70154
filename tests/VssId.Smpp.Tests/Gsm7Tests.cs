using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace VssId.Smpp.Tests;

public sealed class Gsm7Tests
{
    private const string Letters =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\f^{}\\[~]|€";

    // Computed by hand from TS 23.038 and confirmed with libosmogsm 1.7.
    [Theory]
    [InlineData("*100#", "aa180c3602")]
    [InlineData("1234567", "31d98c56b3dd1a")]
    [InlineData("12345678", "31d98c56b3dd70")]
    [InlineData("BHXH\n1. Tra cuu", "422416a988b94054791834aed71b")]
    public void A_text_is_packed_as_the_network_packs_it(string text, string octets)
    {
        Convert.ToHexStringLower(Gsm7.PackUssd(text)).ShouldBe(octets);
        Gsm7.UnpackUssd(Convert.FromHexString(octets)).ShouldBe(text);
    }

    [Fact]
    public void As_many_as_182_septets_fill_160_octets()
    {
        Gsm7.PackUssd(new string('A', Gsm7.MaxUssdSeptets)).Length.ShouldBe(160);
        Gsm7.PackUssd(new string('A', Gsm7.MaxUssdSeptets + 1)).Length.ShouldBe(161);
    }

    [Theory]
    [InlineData("Tra cuu", 7)]
    [InlineData("[1] €", 7 + 1)]
    [InlineData("", 0)]
    public void Letters_of_the_extension_table_cost_two(string text, int septets) => Gsm7.Count(text).ShouldBe(septets);

    [Theory]
    [InlineData("thẻ")]
    [InlineData("`")]
    [InlineData("₫")]
    [InlineData("\u001B")]
    [InlineData("😀")]
    public void What_the_alphabet_lacks_is_told(string text)
    {
        Gsm7.Count(text).ShouldBeNull();
        Should.Throw<ArgumentException>(() => Gsm7.Encode(text));
    }

    [Fact]
    public void Every_letter_comes_back() => Gsm7.Decode(Gsm7.Encode(Letters)).ShouldBe(Letters);

    [Fact]
    public void An_escape_at_the_end_reads_as_a_space() => Gsm7.Decode([0x41, 0x1B]).ShouldBe("A ");

    [Property]
    public Property Every_text_comes_back_from_its_octets() => Prop.ForAll(
        Gen.Elements(Letters.ToCharArray()).ArrayOf().Select(letters => new string(letters)).ToArbitrary(),
        text => Gsm7.UnpackUssd(Gsm7.PackUssd(text)).TrimEnd('\r') == text.TrimEnd('\r'));

    [Property]
    public void Any_octets_read_without_a_fault(byte[] octets) => Gsm7.UnpackUssd(octets).Length.ShouldBeLessThanOrEqualTo(octets.Length * 8 / 7);
}
