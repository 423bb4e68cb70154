using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace VssId.Channels.Ussd.Tests;

public sealed class UssdTextTests
{
    [Theory]
    [InlineData("Thẻ BHYT của anh/chị còn hạn đến 31/12/2026", "The BHYT cua anh/chi con han den 31/12/2026")]
    [InlineData("ĐƯỜNG Đắk Lắk, phường Ỷ La", "DUONG Dak Lak, phuong Y La")]
    [InlineData("à è é ì ò ù É", "a e e i o u E")]
    [InlineData("5.200.000 ₫", "5.200.000 VND")]
    [InlineData("“một” ‘hai’ – ba — bốn…", "\"mot\" 'hai' - ba - bon...")]
    [InlineData("a\u00A0b\tc\r\nd", "a b c\nd")]
    [InlineData("ghép: e\u0323\u0302 và ệ", "ghep: e va e")]
    [InlineData("[1] 5€", "[1] 5€")]
    public void A_text_loses_its_accents_and_nothing_else(string text, string folded) => UssdText.Fold(text).ShouldBe(new UssdText.Folded(folded, 0));

    [Theory]
    [InlineData("vui 😀 quá", "vui ? qua", 1)]
    [InlineData("中文", "??", 2)]
    [InlineData("\u001B\u0000", "??", 2)]
    public void What_has_no_place_becomes_a_counted_question_mark(string text, string folded, int replaced) =>
        UssdText.Fold(text).ShouldBe(new UssdText.Folded(folded, replaced));

    [Fact]
    public void Half_a_character_is_no_trouble() => UssdText.Fold("\uD83D!").ShouldBe(new UssdText.Folded("?!", 1));

    [Fact]
    public void Every_Vietnamese_letter_becomes_a_plain_one()
    {
        const string Letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
        foreach (var text in new[] { Letters, Letters.ToUpperInvariant() })
        {
            var folded = UssdText.Fold(text);
            folded.Replaced.ShouldBe(0);
            folded.Text.Length.ShouldBe(67);
            folded.Text.ShouldAllBe(letter => char.IsAsciiLetter(letter));
        }
    }

    [Property]
    public void Every_text_folds_into_the_alphabet(string? text) => Smpp.Gsm7.Count(UssdText.Fold(text ?? "").Text).ShouldNotBeNull();

    [Theory]
    [InlineData("1", "1")]
    [InlineData(" 1. ", "1")]
    [InlineData("1)", "1")]
    [InlineData("1 .) ", "1")]
    [InlineData("1#", "1")]
    [InlineData("１２", "12")]
    [InlineData("0", "0")]
    [InlineData("00", "00")]
    [InlineData("01", "01")]
    [InlineData("Tháng 5.", "Tháng 5.")]
    [InlineData("", "")]
    [InlineData("*", "*")]
    [InlineData("##", "##")]
    [InlineData("😀", "😀")]
    public void What_was_typed_is_brought_into_one_form(string typed, string input) => UssdText.Input(typed).ShouldBe(input);
}
