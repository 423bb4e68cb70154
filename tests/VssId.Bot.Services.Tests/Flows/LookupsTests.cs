using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Backend.Client;
using VssId.Backend.Client.History;
using VssId.Backend.Client.Rights;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Documents;
using VssId.Bot.Services.History;
using VssId.Bot.Services.Tests.Reading;
using VssId.Bot.Testing.Flows;
using Xunit;

namespace VssId.Bot.Services.Tests.Flows;

/// <summary>Look-ups by digits and by sentences, with follow-ups that keep the subject; every message is saved and loaded again, and run twice.</summary>
public sealed class LookupsTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)));
    private readonly SampleBackend _backend;
    private readonly Desk _chat;
    private readonly Desk _line;

    public LookupsTests()
    {
        _backend = new SampleBackend(_time);
        _chat = At(Desk.Chat);
        _line = At(Desk.Line);
    }

    public async ValueTask DisposeAsync()
    {
        await _chat.DisposeAsync();
        await _line.DisposeAsync();
    }

    [Fact]
    public async Task A_sentence_names_fund_and_time_and_the_sign_in_goes_on_to_it()
    {
        await _chat.SayAsync("bhxh từ 3/2021 đến nay");
        await _chat.SayAsync(SampleBackend.Number);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("FactSheet | RecordTable | Anh/chị nhập số dòng");
        _backend.Looked.ShouldBe(["history"]);
    }

    [Fact]
    public async Task A_follow_up_keeps_the_subject()
    {
        await InAsync("quá trình đóng bhxh năm 2025");
        (await _chat.SayAsync("chi tiết dòng 1")).ShouldContain("FactSheet");
        (await _chat.SayAsync("còn năm trước?")).ShouldContain("FactSheet | RecordTable");
        (await _chat.SayAsync("bhtn thì sao")).ShouldContain("FactSheet | RecordTable");
        (await _chat.SayAsync("xem biểu đồ")).ShouldContain("Picture");
        (await _chat.SayAsync("tải pdf")).ShouldContain("Document");
        (await _chat.SayAsync("2019")).ShouldContain("FactSheet | RecordTable");
        _backend.Looked.ShouldBe(["history", "row", "history", "history", "history", "history", "history"]);
    }

    [Fact]
    public async Task What_was_shown_is_not_read_again_while_its_question_is_open_and_shown_again_on_the_way_back()
    {
        await InAsync("quá trình đóng bhxh năm 2025");
        (await _chat.SayAsync("77")).ShouldContain("Không có dòng 77");
        (await _chat.SayAsync("trợ giúp")).ShouldContain("chi tiết dòng 2");
        _backend.Looked.Count.ShouldBe(1);
        await _chat.SayAsync("1");
        (await _chat.SayAsync("quay lại")).ShouldContain("FactSheet | RecordTable");
        _backend.Looked.ShouldBe(["history", "row", "history"]);
    }

    [Fact]
    public async Task Another_wish_leaves_the_look_up_for_good()
    {
        await InAsync("quá trình đóng bhxh năm 2025");
        (await _chat.SayAsync("cho xem thẻ bhyt")).ShouldContain("Picture");
        (await _chat.SayAsync("1")).ShouldContain("Anh/chị muốn xem quá trình tham gia loại nào");
    }

    [Fact]
    public async Task A_sentence_about_something_else_is_no_follow_up()
    {
        _backend.ConsentChanges.Add(new ConsentChange(ConsentPurpose.Health, IsGiven: true, "x"));
        await InAsync("quá trình đóng bhxh năm 2025");
        (await _chat.SayAsync("năm ngoái tôi khám ở đâu")).ShouldContain("FactSheet");
        _backend.Looked.ShouldBe(["history", "visits"]);
    }

    [Fact]
    public async Task An_employer_may_be_named()
    {
        _backend.Who = "9900000018";
        await InAsync("quá trình đóng bhxh ở công ty giày");
        _backend.Looked.ShouldBe(["history", "history"]);
        (await _chat.SayAsync("lọc theo đơn vị")).ShouldContain("RecordTable");
        (await _chat.SayAsync("2")).ShouldContain("FactSheet | RecordTable");
        (await _chat.SayAsync("tất cả")).ShouldContain("FactSheet | RecordTable");
    }

    [Fact]
    public async Task A_parent_looks_for_the_child()
    {
        await InAsync("thẻ bhyt của con tôi");
        _backend.Looked.ShouldBe(["family"]);
        _backend.Looked.Clear();
        await _chat.SayAsync("quá trình bhyt");
        (await _chat.SayAsync("của con tôi")).ShouldContain("FactSheet");
        _backend.Looked.ShouldBe(["history", "family", "history"]);
    }

    [Fact]
    public async Task Who_has_no_child_on_record_hears_what_to_do()
    {
        _backend.Who = "9900000018";
        (await InAsync("thẻ bhyt của con tôi")).ShouldContain("chưa ghi nhận cháu nào dưới 18 tuổi");
    }

    [Fact]
    public async Task Nothing_on_record_says_why_and_what_to_do()
    {
        _backend.Who = "9900000031";
        (await InAsync("quá trình đóng bhxh")).ShouldContain("Hệ thống chưa ghi nhận thời gian tham gia Bảo hiểm xã hội");
        (await _chat.SayAsync("báo sai")).ShouldContain("Thông tin nào");
    }

    [Fact]
    public async Task Visits_need_a_consent_and_one_in_full_a_fresh_code_that_opens_others_for_five_minutes()
    {
        (await InAsync("sổ khám chữa bệnh")).ShouldContain("dữ liệu khám chữa bệnh BHYT");
        (await _chat.SayAsync("1")).ShouldContain("FactSheet | FactSheet | RecordTable");
        (await _chat.SayAsync("1")).ShouldContain("vừa được gửi");
        _backend.Asked.Single().Purpose.ShouldBe(ChallengePurpose.ShowVisits);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("FactSheet");
        (await _chat.SayAsync("2")).ShouldContain("FactSheet");
        _time.Advance(TimeSpan.FromMinutes(6));
        (await _chat.SayAsync("chi tiết lần 1")).ShouldContain("vừa được gửi");
    }

    [Fact]
    public async Task Without_the_consent_nothing_is_read()
    {
        await InAsync("sổ khám chữa bệnh");
        (await _chat.SayAsync("2")).ShouldContain("chưa đồng ý");
        _backend.Looked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Benefits_are_chosen_by_digit_and_estimated_by_a_sentence()
    {
        _backend.Who = "9900000021";
        (await InAsync("4")).ShouldContain("[2 Ốm đau, thai sản, dưỡng sức]");
        (await _chat.SayAsync("2")).ShouldContain("FactSheet | RecordTable");
        (await _chat.SayAsync("2")).ShouldContain("FactSheet");
        (await _chat.SayAsync("nhóm khác")).ShouldContain("[1 BHXH một lần]");
        (await _chat.SayAsync("1")).ShouldContain("chưa ghi nhận khoản nào");
        (await _chat.SayAsync("thất nghiệp được bao nhiêu")).ShouldContain("FactSheet");
        _backend.Looked[^1].ShouldBe("estimate");
    }

    [Fact]
    public async Task A_session_that_ends_in_between_asks_for_a_new_sign_in_and_goes_on_with_the_same_look()
    {
        await InAsync("quá trình đóng bhxh");
        _backend.EndAllSessions();
        (await _chat.SayAsync("2020")).ShouldContain("mã số BHXH");
        await _chat.SayAsync(SampleBackend.Number);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("FactSheet | RecordTable");
    }

    [Fact]
    public async Task A_backend_that_is_away_loses_nothing()
    {
        await InAsync("quá trình đóng bhxh");
        _backend.Trouble = () => new BackendUnavailableException("away");
        (await _chat.SayAsync("2020")).ShouldContain("Hệ thống đang bận");
        _backend.Trouble = () => null;
        (await _chat.SayAsync("2020")).ShouldContain("FactSheet | RecordTable");
    }

    [Fact]
    public async Task Looks_without_end_are_ended_politely()
    {
        var last = await InAsync("quá trình đóng bhxh");
        for (var look = 0; look < 30 && !last.Contains("nhiều lượt", StringComparison.Ordinal); look++)
        {
            last = await _chat.SayAsync(look % 2 == 0 ? "2020" : "2021");
        }

        last.ShouldContain("nhiều lượt");
    }

    [Fact]
    public async Task Digits_are_enough_on_a_key_phone_and_no_diagnosis_is_shown_there()
    {
        _backend.ConsentChanges.Add(new ConsentChange(ConsentPurpose.Health, IsGiven: true, "x"));
        await _line.SayAsync("1");
        await _line.SayAsync(SampleBackend.Number);
        await _line.DialAsync();
        await _line.SayAsync("1");
        (await _line.SayAsync(SampleBackend.Code)).ShouldContain("Xem quá trình:");
        (await _line.SayAsync("1")).ShouldContain("FactSheet | RecordTable");
        (await _line.SayAsync("3")).ShouldContain("FactSheet");
        (await _line.SayAsync("95")).ShouldContain("xem trên Zalo hoặc web");
        (await _line.SayAsync("93")).ShouldContain("Xem quá trình:");
    }

    [Theory]
    [InlineData("bhxh nam định ở đâu", "Nam Định nay thuộc Ninh Bình")]
    [InlineData("cơ quan bhxh", "Anh/chị ở tỉnh, thành phố nào")]
    [InlineData("bệnh viện nào ở Thanh Hóa nhận thẻ bhyt", "RecordTable")]
    [InlineData("vssid là gì", "ứng dụng của BHXH Việt Nam")]
    [InlineData("cài app vssid", "App Store")]
    [InlineData("các loại số", "12 số")]
    public async Task What_needs_no_account_is_answered_at_once(string text, string words) => (await _chat.SayAsync(text)).ShouldContain(words);

    [Theory]
    [InlineData(RecordDocument.PdfKind)]
    [InlineData(RecordDocument.CsvKind)]
    public void The_longest_file_leaves_room_in_the_record_of_its_conversation(string kind)
    {
        var rows = Enumerable.Range(0, HistoryFlow.MostInFile).Select(at => new Participation(
            $"{at}", Fund.Bhxh, ParticipationKind.Compulsory, new Month(2020, 1), new Month(2020, 12), "TM0002B", "Công ty Trách nhiệm hữu hạn Một thành viên Thương mại và Dịch vụ Mẫu Sông Mã", "Phường Hàm Rồng, Tỉnh Thanh Hóa", "Nhân viên kế toán tổng hợp", 27_200_000, 27_200_000, PaymentState.Late)).ToArray();
        var page = new HistoryPage(Fund.Bhxh, rows, Next: null, new HistoryTotals(600, 600, 0), [], [], [], new DateOnly(2026, 10, 31));
        var file = HistoryViews.File(kind, page, rows, HistoryWording.Heading(Fund.Bhxh), "Nguyễn Văn Mẫu", new Speech(Speech.Vietnamese, Brief: false));
        // A record has 32 KB (R37), and keeps the replies of two turns.
        ActivityJson.ToUtf8(ViewActivity.Of(file)).Length.ShouldBeLessThan(13_000);
    }

    private async Task<string> InAsync(string wish)
    {
        await _chat.SayAsync("đăng nhập");
        await _chat.SayAsync(SampleBackend.Number);
        await _chat.SayAsync(SampleBackend.Code);
        return await _chat.SayAsync(wish);
    }

    private Desk At(ChannelProfile channel) => new(services => services.AddSingleton<IVssIdBackend>(_backend).AddCitizenServices().AddSingleton(Ears.Understander), channel, time: _time);
}
