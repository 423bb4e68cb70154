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

    [Fact]
    public void Ordinary_vietnamese_is_made_of_syllables()
    {
        string[] sentences =
        [
            "Sáng nay tôi ra bưu điện gửi bưu phẩm cho đứa em đang làm thợ mộc dưới Bạc Liêu, trời mưa tầm tã mà vẫn phải xếp hàng.",
            "Con trai tôi bị sốt xuất huyết nằm viện chín ngày, bác sĩ kê đơn kháng sinh, tổng viện phí hết mười hai triệu rưỡi.",
            "Xưởng may bên kia sông cắt giảm nhân công, chủ quỵt lương nên chị em rủ nhau đi kiện, thẩm phán hẹn phiên hòa giải.",
            "Bà ngoại nuôi bầy vịt xiêm, cấy lúa, hái rau muống, nấu canh khổ qua nhồi thịt bằm.",
            "Anh thợ hồ té giàn giáo gãy xương đùi, phải bó bột, xin giám định tỷ lệ thương tật.",
            "Tôi làm kế toán ở hợp tác xã chăn nuôi bò sữa, khấu trừ thuế, lập bảng kê, quyết toán sổ sách.",
            "Nhà trường thu học phí, tiền ăn bán trú, đồng phục, ghế ngồi và quỹ lớp rất cao.",
            "vợ tôi sắp sinh mổ lần hai, muốn hỏi tiền tã lót sữa bột có được bảo hiểm chi trả không",
            "mấy bữa nay răng hàm của ngoại nhức quá, ra trạm xá người ta không nhận thẻ",
            "Thằng út mê chơi bi bỏ học, suốt ngày ôm điện thoại lướt mạng",
            "loa phường kêu đi chích ngừa, ghẻ lở, viêm xoang, trĩ, tiểu đường, thoái hóa cột sống, gai đôi",
            "quán nhậu lẩu dê nướng ngói, hát hò om sòm, hàng xóm chửi bới",
        ];
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.ToLowerInvariant().Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries))
            {
                Syllable.Is(word).ShouldBeTrue(word);
                Utterance.Of(word).Tokens[0].Form.ShouldBe(new Term(word).Form);
            }
        }
    }

    [Theory]
    [InlineData("bhxh")]
    [InlineData("password")]
    [InlineData("insurance")]
    [InlineData("history")]
    [InlineData("card")]
    [InlineData("please")]
    [InlineData("facebook")]
    [InlineData("asdf")]
    [InlineData("tếng")]
    [InlineData("vệin")]
    [InlineData("mậtk")]
    [InlineData("mât")]
    [InlineData("nhâ")]
    [InlineData("kông")]
    [InlineData("nghành")]
    [InlineData("khoong")]
    [InlineData("thágn")]
    [InlineData("xuẩt")]
    [InlineData("được.")]
    [InlineData("áá")]
    [InlineData("")]
    public void What_cannot_be_said_is_no_syllable(string word) => Syllable.Is(word).ShouldBeFalse();
}
