using Shouldly;
using VssId.Bot.Services.Account;
using VssId.Bot.Services.SignIn;
using Xunit;

namespace VssId.Bot.Services.Tests.Reading;

public sealed class YesNoTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("đúng")]
    [InlineData("dung roi")]
    [InlineData("dạ đúng rồi đó cháu")]
    [InlineData("ừa phải á con")]
    [InlineData("ừ")]
    [InlineData("uk")]
    [InlineData("ok em")]
    [InlineData("vâng ạ")]
    [InlineData("chính xác luôn")]
    [InlineData("đồng ý nhé")]
    [InlineData("phải rồi con ơi")]
    [InlineData("yes please")]
    [InlineData("Đúng")]
    public void Yes_in_all_spellings(string text) => Ears.YesNo.Read(text, SignInWording.ZeroOffers).ShouldBe(Confirmation.Yes);

    [Theory]
    [InlineData("2")]
    [InlineData("không")]
    [InlineData("hổng phải đâu")]
    [InlineData("ko phải tui")]
    [InlineData("dạ không ạ")]
    [InlineData("sai rồi con ơi")]
    [InlineData("khong dung")]
    [InlineData("không phải số này")]
    [InlineData("Không, nhập lại")]
    [InlineData("no")]
    [InlineData("hok")]
    public void No_in_all_spellings(string text) => Ears.YesNo.Read(text, SignInWording.ZeroOffers).ShouldBe(Confirmation.No);

    [Theory]
    [InlineData("đúng nhưng mà không")]
    [InlineData("vừa đúng vừa sai")]
    [InlineData("phải không con")]
    [InlineData("chưa chắc")]
    [InlineData("bác không biết")]
    [InlineData("có lẽ vậy")]
    [InlineData("không phải, số khác cơ: 9900000017")]
    [InlineData("thời tiết hôm nay thế nào")]
    [InlineData("")]
    [InlineData("👍👎")]
    [InlineData("asdf qwer")]
    [InlineData("9900000017")]
    public void Both_or_neither_asks_again(string text)
    {
        Ears.YesNo.Read(text, SignInWording.ZeroOffers).ShouldBeNull();
        Ears.YesNo.ReadStrictly(text, AccountWording.SignOutOffers).ShouldBeNull();
    }

    [Theory]
    [InlineData("1", "Yes")]
    [InlineData("Có, thoát", "Yes")]
    [InlineData("yes, sign out", "Yes")]
    [InlineData("đúng rồi", "Yes")]
    [InlineData("đồng ý", "Yes")]
    [InlineData("không", "No")]
    [InlineData("thôi không thoát nữa", "No")]
    [InlineData("dạ", null)]
    [InlineData("cho xem thẻ bhyt", null)]
    [InlineData("cái đó", null)]
    public void What_gives_something_away_takes_a_sure_yes_only(string text, string? answer) =>
        Ears.YesNo.ReadStrictly(text, AccountWording.SignOutOffers)?.ToString().ShouldBe(answer);
}
