using System.Text;
using Shouldly;
using VssId.Bot.Language.Text;
using Xunit;

namespace VssId.Bot.Language.Tests.Text;

public sealed class VietnameseTextTests
{
    private const string EveryLetter = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
    private const string EveryLetterPlain = "aaaaaaaaaaaaaaaaaabcddeeeeeeeeeeeeghiiiiiiklmnoooooooooooooooooopqrstuuuuuuuuuuuuvxyyyyyy";

    [Fact]
    public void Every_vietnamese_letter_folds_to_its_plain_letter_in_both_cases()
    {
        VietnameseText.Fold(EveryLetter).ShouldBe(EveryLetterPlain);
        VietnameseText.Fold(EveryLetter.ToUpperInvariant()).ShouldBe(EveryLetterPlain);
    }

    [Fact]
    public void Decomposed_letters_fold_like_composed_ones() =>
        VietnameseText.Fold(EveryLetter.Normalize(NormalizationForm.FormD)).ShouldBe(EveryLetterPlain);

    [Theory]
    [InlineData("Thẻ\u00A0BHYT", "the bhyt")]
    [InlineData("  quay \t\r\n lại  ", "quay lai")]
    [InlineData("quay\u200B lại\uFEFF", "quay lai")]
    [InlineData("９９００００００１７", "9900000017")]
    [InlineData("ＢＨＹＴ", "bhyt")]
    [InlineData("Ðăng nhập ðăng ký", "dang nhap dang ky")]
    [InlineData("1️⃣", "1")]
    [InlineData("٩٩", "99")]
    [InlineData("99–00—00‐17", "99-00-00-17")]
    [InlineData("", "")]
    [InlineData(" \u200B ", "")]
    [InlineData("😀 chào", "😀 chao")]
    public void What_keyboards_add_is_folded_away(string text, string folded) => VietnameseText.Fold(text).ShouldBe(folded);

    [Fact]
    public void Folding_never_grows_a_text_and_folding_twice_changes_nothing()
    {
        for (var character = 0; character <= char.MaxValue; character++)
        {
            var text = $"a{(char)character}b";
            var folded = VietnameseText.Fold(text);
            folded.Length.ShouldBeLessThanOrEqualTo(text.Length);
            VietnameseText.Fold(folded).ShouldBe(folded);
        }
    }

    [Fact]
    public void A_long_text_folds_like_a_short_one() =>
        VietnameseText.Fold(string.Concat(Enumerable.Repeat("Đường ", 2_000))).ShouldBe(string.Join(' ', Enumerable.Repeat("duong", 2_000)));

    [Theory]
    [InlineData("  Nguyễn   Văn\u00A0Mẫu\u200B ", "Nguyễn Văn Mẫu")]
    [InlineData("Ðặng Ｖăn", "Đặng Văn")]
    public void A_name_is_tidied_with_its_marks(string text, string tidy)
    {
        VietnameseText.Tidy(text).ShouldBe(tidy);
        VietnameseText.Tidy(text.Normalize(NormalizationForm.FormD)).ShouldBe(tidy);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_error()
    {
        VietnameseText.Tidy("a\uD83Db").ShouldBe("a\uD83Db");
        VietnameseText.Fold("A\uDE00").ShouldBe("a\uDE00");
    }
}
