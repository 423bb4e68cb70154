using System.Text;
using Shouldly;
using VssId.Bot.Language.Numbers;
using Xunit;

namespace VssId.Bot.Language.Tests.Numbers;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("9900000017")]
    [InlineData("99 0000 0017")]
    [InlineData("99.0000.0017")]
    [InlineData("99-0000-0017")]
    [InlineData(" 990 000 00 17 ")]
    [InlineData("số của tôi là 99 0000 0017")]
    [InlineData("mã số bhxh: 9900000017 nhé")]
    [InlineData("9900000017ạ")]
    [InlineData("so9900000017")]
    [InlineData("la 9900000017")]
    [InlineData("99OOOOOO17")]
    [InlineData("99ooo00o17")]
    [InlineData("９９００００００１７")]
    [InlineData("9️⃣9️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣1️⃣7️⃣")]
    [InlineData("99\u00A00000\u200B0017")]
    [InlineData("(9900000017)")]
    [InlineData("Dạ số BHXH của em là 9900000017, còn cccd là 038090000017")]
    [InlineData("9900000017 123456")]
    [InlineData("tài khoản 2, số 9900000017")]
    public void Ten_digits_are_a_social_insurance_number_however_written(string text) =>
        NumberReader.ReadCitizenNumber(text).ShouldBe(new NumberReading(NumberOutcome.Read, new CitizenNumber(NumberKind.SocialInsurance, "9900000017"), 10));

    [Theory]
    [InlineData("038090000017")]
    [InlineData("038 090 000 017")]
    [InlineData("căn cước 038.090.000.017")]
    [InlineData("CCCD: o38090000017")]
    public void Twelve_digits_are_a_personal_number(string text) =>
        NumberReader.ReadCitizenNumber(text).Number.ShouldBe(new CitizenNumber(NumberKind.Personal, "038090000017"));

    [Theory]
    [InlineData("DN4389900000017")]
    [InlineData("dn 4 38 9900000017")]
    [InlineData("ĐN-4-38-9900000017")]
    [InlineData("mã thẻ là DN 4 38 99000 00017 ạ")]
    [InlineData("thẻ bhyt DN438 990 000 0017")]
    public void Two_letters_and_thirteen_digits_are_a_card(string text) =>
        NumberReader.ReadCitizenNumber(text).Number.ShouldBe(new CitizenNumber(NumberKind.Card, "DN4389900000017"));

    [Fact]
    public void Nine_digits_get_their_zero_back()
    {
        var reading = NumberReader.ReadCitizenNumber("990 000 017");
        reading.Outcome.ShouldBe(NumberOutcome.ZeroDropped);
        reading.Number.ShouldBe(new CitizenNumber(NumberKind.SocialInsurance, "0990000017"));
        reading.Digits.ShouldBe(9);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("99000000", 8)]
    [InlineData("99000000171", 11)]
    [InlineData("4389900000017", 13)]
    [InlineData("DNX4389900000017", 13)]
    [InlineData("DN9389900000017", 13)]
    [InlineData("12 và 345", 3)]
    public void Other_lengths_are_counted(string text, int digits) =>
        NumberReader.ReadCitizenNumber(text).ShouldBe(new NumberReading(NumberOutcome.WrongLength, default, digits));

    [Theory]
    [InlineData("")]
    [InlineData("tôi không nhớ")]
    [InlineData("😀😀😀")]
    [InlineData("ooo")]
    [InlineData("\uD83D")]
    public void A_text_without_digits_has_no_number(string text) =>
        NumberReader.ReadCitizenNumber(text).Outcome.ShouldBe(NumberOutcome.NoDigits);

    [Theory]
    [InlineData("123456", "123456")]
    [InlineData("mã 123 456", "123456")]
    [InlineData("Mã là 012-345 nhé", "012345")]
    [InlineData("OTP: 00O000", "000000")]
    [InlineData("1 2 3 4 5 6", "123456")]
    [InlineData("123456.", "123456")]
    [InlineData("１２３４５６", "123456")]
    [InlineData("2 123456", "123456")]
    [InlineData("một hai ba bốn năm sáu", "123456")]
    [InlineData("đây con: không một, ba lăm, bảy chín nhé", "013579")]
    [InlineData("mot hai ba bon nam sau", "123456")]
    [InlineData("one two three four five six", "123456")]
    public void Six_digits_are_a_code_however_written(string text, string code) => NumberReader.ReadCode(text).ShouldBe(new CodeReading(code, 6));

    [Theory]
    [InlineData("12345", 5)]
    [InlineData("1234567", 7)]
    [InlineData("9900000017", 10)]
    [InlineData("mã đâu", 0)]
    [InlineData("một hai ba", 0)]
    [InlineData("không có năm nào", 0)]
    [InlineData("", 0)]
    public void Other_lengths_are_no_code(string text, int digits) => NumberReader.ReadCode(text).ShouldBe(new CodeReading(null, digits));

    [Fact]
    public void Ten_thousand_characters_are_read_in_one_pass()
    {
        var zeros = new string('o', 10_000);
        NumberReader.ReadCitizenNumber("9" + zeros).Outcome.ShouldNotBe(NumberOutcome.Read);
        NumberReader.ReadCitizenNumber(zeros + " 9900000017").Number.Value.ShouldBe("9900000017");
        NumberReader.ReadCitizenNumber(new string('7', 10_000)).ShouldBe(new NumberReading(NumberOutcome.WrongLength, default, 10_000));
        NumberReader.ReadCode(new StringBuilder().Insert(0, "1 ", 5_000).ToString()).Code.ShouldBeNull();
    }

    [Fact]
    public void Nothing_prints_a_number_or_a_code_in_full()
    {
        NumberReader.ReadCitizenNumber("9900000017").ToString().ShouldBe("Read 990*****17");
        new CitizenNumber(NumberKind.Personal, "038090000017").ToString().ShouldBe("038*******17");
        new CitizenNumber(NumberKind.Card, "DN4389900000017").ToString().ShouldBe("DN4**********17");
        NumberReader.ReadCode("123456").ToString().ShouldBe("a code");
    }

    [Fact]
    public void A_message_that_is_no_number_is_read_without_allocating()
    {
        const string text = "cho em hỏi thẻ bảo hiểm y tế của em còn hạn đến ngày nào vậy ạ, em cảm ơn 12345";
        NumberReader.ReadCitizenNumber(text);
        // The runtime itself may allocate a little while it compiles the method again: the best of a few goes counts.
        var least = long.MaxValue;
        for (var go = 0; go < 20 && least > 0; go++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < 100; round++)
            {
                NumberReader.ReadCitizenNumber(text);
                NumberReader.ReadCode(text);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        least.ShouldBe(0);
    }
}
