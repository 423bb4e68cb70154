using Shouldly;
using VssId.Bot.Engine.Home;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Text;
using VssId.Bot.Services.Account;
using VssId.Bot.Services.Benefits;
using VssId.Bot.Services.HealthCard;
using VssId.Bot.Services.Help;
using VssId.Bot.Services.History;
using VssId.Bot.Services.Locations;
using VssId.Bot.Services.SignIn;
using VssId.Bot.Services.Visits;
using Xunit;

namespace VssId.Bot.Services.Tests.Reading;

public sealed class HomeTests
{
    private readonly Home.Home _home = Ears.Home;

    [Theory]
    [InlineData("vi", true)]
    [InlineData("vi", false)]
    [InlineData("en", true)]
    [InlineData("en", false)]
    public void Every_entry_of_the_menu_is_chosen_by_key_and_by_label_with_and_without_accents(string language, bool brief)
    {
        var menu = MenuIn(language, brief);
        foreach (var item in menu.Items.Where(item => item.Key != "0"))
        {
            var wanted = FlowOf(item.Key);
            FlowOf(item.Label).ShouldBe(wanted);
            FlowOf(VietnameseText.Fold(item.Label)).ShouldBe(wanted);
            FlowOf($"{item.Key}. ").ShouldBe(wanted);
        }
    }

    [Fact]
    public void The_way_out_is_offered_on_small_screens_only()
    {
        MenuIn("vi", brief: true).Items.Select(item => item.Key).ShouldBe(["1", "2", "3", "4", "5", "0"]);
        MenuIn("vi", brief: false).Items.Select(item => item.Key).ShouldBe(["1", "2", "3", "4", "5"]);
    }

    [Theory]
    [InlineData("0", GlobalWord.Back)]
    [InlineData("quay lại", GlobalWord.Back)]
    [InlineData("00", GlobalWord.Menu)]
    [InlineData("MENU", GlobalWord.Menu)]
    [InlineData("huỷ", GlobalWord.Cancel)]
    [InlineData("tro giup", GlobalWord.Help)]
    [InlineData("000", null)]
    [InlineData("thoát", null)]
    [InlineData("9900000017", null)]
    public void Global_words_are_whole_messages(string text, GlobalWord? word) => _home.GlobalWord(text).ShouldBe(word);

    [Theory]
    [InlineData("thẻ bhyt", HealthCardFlow.FlowId)]
    [InlineData("mã qr", HealthCardFlow.FlowId)]
    [InlineData("đăng nhập", SignInFlow.FlowId)]
    [InlineData("số của tôi là 99 0000 0017", SignInFlow.FlowId)]
    [InlineData("đăng xuất", SignOutFlow.FlowId)]
    [InlineData("english", LanguageFlow.FlowId)]
    [InlineData("tài khoản", AccountFlow.FlowId)]
    [InlineData("tổng đài", TopicFlow.FlowId)]
    [InlineData("1", HistoryFlow.FlowId)]
    [InlineData("4", BenefitsFlow.FlowId)]
    [InlineData("quá trình đóng bhxh", HistoryFlow.FlowId)]
    [InlineData("bhxh từ 3/2021 đến nay", HistoryFlow.FlowId)]
    [InlineData("c14-ts", HistoryFlow.FlowId)]
    [InlineData("tổng thời gian đóng", TotalTimeFlow.FlowId)]
    [InlineData("tôi đóng được tổng cộng bao nhiêu năm rồi", TotalTimeFlow.FlowId)]
    [InlineData("khám bệnh", VisitsFlow.FlowId)]
    [InlineData("năm ngoái tôi khám ở đâu", VisitsFlow.FlowId)]
    [InlineData("tiền thai sản của tôi năm ngoái", BenefitsFlow.FlowId)]
    [InlineData("thai sản được bao nhiêu", EstimateFlow.FlowId)]
    [InlineData("bảo hiểm xã hội thanh hóa ở đâu", OfficesFlow.FlowId)]
    [InlineData("cơ quan bhxh", OfficesFlow.FlowId)]
    [InlineData("bệnh viện nào ở Thanh Hóa nhận thẻ bhyt", FacilitiesFlow.FlowId)]
    [InlineData("vssid là gì", TopicFlow.FlowId)]
    [InlineData("tải ứng dụng vssid ở đâu", TopicFlow.FlowId)]
    [InlineData("mã số bhxh có mấy số", TopicFlow.FlowId)]
    public void A_wish_finds_its_flow(string text, string flow) => FlowOf(text).ShouldBe(flow);

    [Theory]
    [InlineData("6")]
    [InlineData("123456")]
    [InlineData("thời tiết hôm nay")]
    [InlineData("")]
    [InlineData("😀")]
    public void What_is_no_wish_is_admitted(string text) => _home.Choose(text).ShouldBeOfType<Understood.Nothing>();

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    [InlineData("9900000017")]
    [InlineData("đúng")]
    public void No_digits_and_no_yes_leave_an_open_question(string text) => _home.Sure(text).ShouldBeNull();

    private string FlowOf(string text) => _home.Choose(text).ShouldBeOfType<Understood.Wish>(text).Intent.Dialog;

    private Options MenuIn(string language, bool brief) =>
        (Options)((IHome)_home).Menu.Show(new Speech(language == "vi" ? Speech.Vietnamese : Speech.English, brief));
}
