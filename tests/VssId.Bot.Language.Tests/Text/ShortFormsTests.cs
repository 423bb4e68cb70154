using Shouldly;
using VssId.Bot.Language.Text;
using Xunit;

namespace VssId.Bot.Language.Tests.Text;

public sealed class ShortFormsTests
{
    [Theory]
    [InlineData("BHXH", "bảo hiểm xã hội")]
    [InlineData("bhyt", "bảo hiểm y tế")]
    [InlineData("tnlđ", "tai nạn lao động")]
    [InlineData("sđt", "số điện thoại")]
    [InlineData("đki", "đăng ký")]
    [InlineData("mkhẩu", "mật khẩu")]
    [InlineData("tgian", "thời gian")]
    [InlineData("ntn", "như thế nào")]
    [InlineData("bhhx", "bảo hiểm xã hội")]
    public void A_short_form_stays_one_word_and_tells_what_it_stands_for(string typed, string words)
    {
        var token = Utterance.Of(typed).Tokens.ToArray().ShouldHaveSingleItem();
        string.Join(' ', ShortForms.Expand(token.Folded).ShouldNotBeNull().Select(word => word.Form)).ShouldBe(words);
    }

    [Theory]
    [InlineData("không")]
    [InlineData("zalo")]
    [InlineData("")]
    public void Another_word_is_no_short_form(string folded) => ShortForms.Expand(folded).ShouldBeNull();
}
