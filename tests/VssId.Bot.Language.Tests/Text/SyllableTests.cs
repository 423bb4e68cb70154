using Shouldly;
using VssId.Bot.Language.Text;
using Xunit;

namespace VssId.Bot.Language.Tests.Text;

public sealed class SyllableTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("uỷ", "ủy")]
    [InlineData("qúy", "quý")]
    [InlineData("quí", "quý")]
    [InlineData("qúi", "quý")]
    [InlineData("kì", "kỳ")]
    [InlineData("lí", "lý")]
    [InlineData("sĩ", "sỹ")]
    [InlineData("tỉ", "tỷ")]
    [InlineData("mĩ", "mỹ")]
    [InlineData("hi", "hy")]
    [InlineData("qui", "quy")]
    [InlineData("vi", "vi")]
    [InlineData("bi", "bi")]
    [InlineData("đựơc", "được")]
    [InlineData("đuợc", "được")]
    [InlineData("đưọc", "được")]
    [InlineData("nguời", "người")]
    [InlineData("giuờng", "giường")]
    [InlineData("tóan", "toán")]
    [InlineData("gía", "giá")]
    [InlineData("gìay", "giày")]
    [InlineData("khoản", "khoản")]
    [InlineData("ngoài", "ngoài")]
    [InlineData("khuỷu", "khuỷu")]
    [InlineData("thuở", "thuở")]
    [InlineData("gì", "gì")]
    [InlineData("giếng", "giếng")]
    [InlineData("giết", "giết")]
    [InlineData("quyển", "quyển")]
    [InlineData("nghiêng", "nghiêng")]
    public void A_syllable_has_one_spelling(string typed, string spelled)
    {
        Span<char> canonical = stackalloc char[Syllable.Longest];
        var length = Syllable.Canonical(typed, canonical);
        canonical[..length].ToString().ShouldBe(spelled);
        length = Syllable.Canonical(spelled, canonical);
        canonical[..length].ToString().ShouldBe(spelled);
    }
}
