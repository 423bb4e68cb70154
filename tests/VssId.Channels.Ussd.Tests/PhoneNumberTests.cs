using Shouldly;
using Xunit;

namespace VssId.Channels.Ussd.Tests;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("84900000001")]
    [InlineData("+84900000001")]
    [InlineData("0900000001")]
    [InlineData(" 84900000001")]
    public void Every_way_of_writing_gives_one_number(string text)
    {
        PhoneNumber.TryParse(text, out var number).ShouldBeTrue();
        number.Digits.ShouldBe("84900000001");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("900000001")]
    [InlineData("090000000")]
    [InlineData("09000000012")]
    [InlineData("+1900000001")]
    [InlineData("8490000000a")]
    [InlineData("٠900000001")]
    public void What_is_no_number_of_Vietnam_is_refused(string? text) => PhoneNumber.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void It_prints_masked()
    {
        PhoneNumber.TryParse("0912345678", out var number).ShouldBeTrue();
        number.ToString().ShouldBe("84*****78");
    }
}
