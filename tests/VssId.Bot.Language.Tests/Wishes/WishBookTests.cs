using System.Text;
using Shouldly;
using VssId.Bot.Language.Wishes;
using Xunit;

namespace VssId.Bot.Language.Tests.Wishes;

public sealed class WishBookTests
{
    [Theory]
    [InlineData("thẻ bhyt", Wish.Card)]
    [InlineData("the bao hiem y te", Wish.Card)]
    [InlineData("THẺ BẢO HIỂM Y TẾ!", Wish.Card)]
    [InlineData("dạ cho em xem thẻ bhyt với ạ", Wish.Card)]
    [InlineData("thể bhyt", Wish.Card)]
    [InlineData("xem thẻ", Wish.Card)]
    [InlineData("Mã QR thẻ BHYT", Wish.CardQr)]
    [InlineData("đăng nhập", Wish.SignIn)]
    [InlineData("cho dang nhap", Wish.SignIn)]
    [InlineData("Đăng nhập / nhập mã", Wish.SignIn)]
    [InlineData("thoát", Wish.SignOut)]
    [InlineData("thoát ra", null)]
    [InlineData("alo", Wish.Greet)]
    [InlineData("tạm biệt nhé", Wish.Farewell)]
    [InlineData("tôi muốn đăng xuất", Wish.SignOut)]
    [InlineData("trợ giúp", Wish.Help)]
    [InlineData("tro giup", Wish.Help)]
    [InlineData("?", Wish.Help)]
    [InlineData("???", null)]
    [InlineData("hủy", Wish.Cancel)]
    [InlineData("huỷ", Wish.Cancel)]
    [InlineData("huy", Wish.Cancel)]
    [InlineData("Huy", Wish.Cancel)]
    [InlineData("quay lại", Wish.Back)]
    [InlineData("quay lại đi ạ", Wish.Back)]
    [InlineData("đúng", Wish.Yes)]
    [InlineData("dung", Wish.Yes)]
    [InlineData("dừng", null)]
    [InlineData("dừng lại", Wish.Cancel)]
    [InlineData("đúng rồi ạ", Wish.Yes)]
    [InlineData("không phải", Wish.No)]
    [InlineData("menu", Wish.Menu)]
    [InlineData("Quá trình đóng", Wish.History)]
    [InlineData("Tiền hưởng và khám bệnh", Wish.Benefits)]
    [InlineData("9900000017", null)]
    [InlineData("Nguyễn Văn Mẫu", null)]
    [InlineData("đăng ký kết hôn", null)]
    [InlineData("quên mật khẩu Facebook", null)]
    [InlineData("thời tiết hôm nay", null)]
    [InlineData("", null)]
    [InlineData("!!!", null)]
    [InlineData("ạ", null)]
    [InlineData("cho em", null)]
    public void A_whole_message_is_understood_or_left_alone(string text, Wish? wish)
    {
        WishBook.Of(text).ShouldBe(wish);
        WishBook.Of(text.Normalize(NormalizationForm.FormD)).ShouldBe(wish);
        WishBook.Of("  " + text + "\u200B\n").ShouldBe(wish);
    }

    [Fact]
    public void A_long_message_is_no_wish() => WishBook.Of(new string('a', 10_000)).ShouldBeNull();

    [Fact]
    public void A_message_is_looked_up_without_allocating()
    {
        const string text = "dạ cho em xem thẻ bhyt với ạ";
        WishBook.Of(text);
        // The runtime itself may allocate a little while it compiles the method again: the best of a few goes counts.
        var least = long.MaxValue;
        for (var go = 0; go < 20 && least > 0; go++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < 100; round++)
            {
                WishBook.Of(text);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        least.ShouldBe(0);
    }
}
