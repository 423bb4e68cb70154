using System.Text;
using FsCheck.Xunit;
using VssId.Backend.Officers;

namespace VssId.Backend.Tests;

/// <summary>Codes of authenticator apps.</summary>
public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <remarks>RFC 6238, appendix B, the rows of SHA-1.</remarks>
    [Theory]
    [InlineData(59L, "94287082")]
    [InlineData(1111111109L, "07081804")]
    [InlineData(1111111111L, "14050471")]
    [InlineData(1234567890L, "89005924")]
    [InlineData(2000000000L, "69279037")]
    [InlineData(20000000000L, "65353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code)
    {
        var step = Totp.StepAt(seconds * 1_000);
        Totp.Code(Secret, step, digits: 8).ShouldBe(code);
        Totp.Code(Secret, step).ShouldBe(code[2..]);
    }

    /// <remarks>RFC 4226, appendix D.</remarks>
    [Fact]
    public void The_codes_of_counters_are_those_of_the_standard()
    {
        string[] codes = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"];
        codes.Index().ShouldAllBe(each => Totp.Code(Secret, each.Index, Totp.Digits) == each.Item);
    }

    [Theory]
    [InlineData(-60_001, false)]
    [InlineData(-31_000, false)]
    [InlineData(-30_000, true)]
    [InlineData(0, true)]
    [InlineData(29_999, true)]
    [InlineData(30_000, true)]
    [InlineData(59_999, true)]
    [InlineData(60_000, false)]
    public void A_code_is_taken_in_its_half_minute_and_in_those_beside_it(int later, bool taken)
    {
        const long begin = 1_111_111_110_000;
        var step = Totp.StepAt(begin);
        Totp.StepOf(Secret, Totp.Code(Secret, step), begin + later).ShouldBe(taken ? step : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("94287082")]
    [InlineData("28708")]
    [InlineData(" 287082")]
    [InlineData("２８７０８２")]
    public void What_is_no_code_is_not_taken(string code) => Totp.StepOf(Secret, code, 59_000).ShouldBeNull();

    [Property(MaxTest = 300)]
    public void Each_code_has_six_digits_and_is_known_again(byte[] secret, uint step)
    {
        var code = Totp.Code(secret, step);
        code.ShouldMatch("^[0-9]{6}$");
        Totp.StepOf(secret, code, (step * 30_000L) + 12_345).ShouldNotBeNull().ShouldBeInRange(step - 1L, step + 1L);
    }

    /// <remarks>RFC 4648, section 10, without padding.</remarks>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_in_base_32(string text, string written) => Base32.Encode(Encoding.ASCII.GetBytes(text)).ShouldBe(written);

    [Fact]
    public void An_app_reads_the_address() => Totp.AddressOf("lan.079", Secret)
        .ShouldBe("otpauth://totp/VssID:lan.079?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=VssID&algorithm=SHA1&digits=6&period=30");
}
