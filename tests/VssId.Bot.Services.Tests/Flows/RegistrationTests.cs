using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Client.Rights;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Services.Rights;
using VssId.Bot.Services.Tests.Reading;
using VssId.Bot.Testing.Flows;
using Xunit;

namespace VssId.Bot.Services.Tests.Flows;

/// <summary>Registration in conversation: the form, its awkward paths, and going on elsewhere and later.</summary>
public sealed class RegistrationTests : IAsyncDisposable
{
    private const string Portrait = "photo:00000001000200000000000000000000";
    private const string Front = "photo:00000002000200000000000000000000";
    private const string Back = "photo:00000003000200000000000000000000";

    private static readonly ChannelProfile Push = new("push", Delivery.Log, TimeSpan.FromSeconds(10));

    // Everything up to the code, one answer a question.
    private static readonly string[] Usual =
    [
        "đăng ký", "1", "1", "0900 000 017", "038190000017", "05/09/1990", "Nguyễn Thị Mẫu", "9900000032", "thanh hoa", "hạc thành", "Số 1 Phố Mẫu", "1", "1", Portrait, Front, Back,
    ];

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)));
    private readonly SampleBackend _backend;
    private readonly Desk _chat;
    private readonly Desk _line;

    public RegistrationTests()
    {
        _backend = new SampleBackend(_time);
        _chat = At(Push);
        _line = At(Desk.Line);
    }

    public async ValueTask DisposeAsync()
    {
        await _chat.DisposeAsync();
        await _line.DisposeAsync();
    }

    [Fact]
    public async Task The_whole_form_is_filled_filed_and_approved()
    {
        var asked = await SayAsync(Usual);
        asked.ShouldContain("mã xác thực 6 số vừa được gửi");
        var summary = await _chat.SayAsync(SampleBackend.Code);
        foreach (var line in new[]
        {
            "1. Họ và tên: Nguyễn Thị Mẫu", "2. Ngày sinh: 05/09/1990", "3. Giới tính: Nữ", "4. Căn cước/hộ chiếu: 038190000017", "5. Mã số BHXH: 9900000032", "6. Điện thoại: 0900 000 017", "7. Email: không có",
            "8. Tỉnh/thành phố: Tỉnh Thanh Hóa", "9. Xã/phường: Phường Hạc Thành", "10. Số nhà, đường, thôn: Số 1 Phố Mẫu", "11. Cơ quan nhận:", "12. Ảnh: đã gửi",
        })
        {
            summary.ShouldContain(line);
        }

        (await _chat.SayAsync("1")).ShouldContain("tài khoản 9900000032 đã mở");
        var form = _backend.Filings.ShouldHaveSingleItem();
        (form.Form with { OfficeCode = "" }).ShouldBe(new RegistrationForm(
            "9900000032", "Nguyễn Thị Mẫu", new DateOnly(1990, 9, 5), Sex.Female, IdDocument.IdentityCard, "038190000017", "+84900000017", Email: null,
            new HomeAddress("38", "Tỉnh Thanh Hóa", "14797", "Phường Hạc Thành", "Số 1 Phố Mẫu"), ""));
        form.Form.OfficeCode.ShouldBe((await _backend.GetOfficesAsync("38", TestContext.Current.CancellationToken)).Items[0].Code);
        form.Photos.ShouldBe(new PhotoSet(Id(Portrait), Id(Front), Id(Back)));
    }

    [Fact]
    public async Task One_message_fills_four_answers()
    {
        await SayAsync("đăng ký", "1", "1");
        var next = await _chat.SayAsync("Nguyễn Thị Mẫu, sinh 5/9/1990, cccd 038190000017, sđt 0900000017");
        next.ShouldContain("Mã số BHXH");
        _backend.Kept.Keys.Order(StringComparer.Ordinal).ShouldBe(["birth", "document", "name", "phone"]);
        _backend.Kept["name"].ShouldBe("Nguyễn Thị Mẫu");
    }

    [Fact]
    public async Task The_text_of_a_cards_code_fills_number_name_birth_sex_and_address()
    {
        await SayAsync("đăng ký", "1", "1", "0900000017");
        (await _chat.SayAsync("038190000017|170000017|Nguyễn Thị Mẫu|05091990|Nữ|Số 1 Phố Mẫu, Hạc Thành, Thanh Hóa|01012022")).ShouldContain("Mã số BHXH");
        (await _chat.SayAsync("9900000032")).ShouldContain("Email");
        _backend.Kept["street"].ShouldBe("Số 1 Phố Mẫu");
        _backend.Kept["commune"].ShouldBe("Phường Hạc Thành");
    }

    [Theory]
    [InlineData("170000017", "không còn giá trị từ 01/01/2025")]
    [InlineData("03819000001", "đúng 12 số")]
    [InlineData("😀", "12 số")]
    [InlineData("abc", "12 số")]
    public async Task A_wrong_number_of_the_document_is_told_why(string words, string why)
    {
        await SayAsync("đăng ký", "1", "1", "0900000017");
        (await _chat.SayAsync(words)).ShouldContain(why);
        (await _chat.SayAsync("038190000017")).ShouldContain("Ngày sinh");
    }

    [Fact]
    public async Task A_birth_date_that_differs_from_the_number_is_asked_for_again_or_leads_back_to_the_number()
    {
        await SayAsync("đăng ký", "1", "1", "0900000017", "038190000017");
        (await _chat.SayAsync("05/09/1991")).ShouldContain("năm sinh 1990, nhưng anh/chị nhập 1991");
        (await _chat.SayAsync("0")).ShouldContain("Số căn cước 12 số");
        await _chat.SayAsync("038191000017");
        (await _chat.SayAsync("05/09/1991")).ShouldContain("Họ và tên");
    }

    [Fact]
    public async Task A_commune_that_was_divided_is_asked_about()
    {
        await SayAsync([.. Usual.TakeWhile(words => words != "hạc thành")]);
        var which = await _chat.SayAsync("Phường Đông Thọ, Thành phố Thanh Hóa");
        which.ShouldContain("đã chia vào nhiều xã, phường mới");
        which.ShouldContain("[1 Phường Hạc Thành]");
        (await _chat.SayAsync("9")).ShouldContain("từ 1 đến");
        (await _chat.SayAsync("1")).ShouldContain("Phường Đông Thọ, Thành phố Thanh Hóa nay thuộc Phường Hạc Thành");
        (await _chat.SayAsync("Số 12 ngõ Mẫu")).ShouldContain("Email");
        _backend.Kept["commune"].ShouldBe("Phường Hạc Thành");
    }

    [Fact]
    public async Task A_mind_that_is_changed_at_the_summary_changes_one_line_and_keeps_the_rest()
    {
        await SayAsync(Usual);
        await _chat.SayAsync(SampleBackend.Code);
        (await _chat.SayAsync("2")).ShouldContain("dòng số mấy");
        (await _chat.SayAsync("10")).ShouldContain("Số nhà");
        (await _chat.SayAsync("Thôn 3")).ShouldContain("10. Số nhà, đường, thôn: Thôn 3");
        (await _chat.SayAsync("sửa dòng 7")).ShouldContain("Email");
        (await _chat.SayAsync("mau@mau.example")).ShouldContain("7. Email: mau@mau.example");
        (await _chat.SayAsync("sửa tên")).ShouldContain("Họ và tên");
        var summary = await _chat.SayAsync("Nguyễn Thị Mẫu Đơn");
        summary.ShouldContain("1. Họ và tên: Nguyễn Thị Mẫu Đơn");
        summary.ShouldContain("12. Ảnh: đã gửi");
        await _chat.SayAsync("1");
        _backend.Filings.Single().Form.ShouldSatisfyAllConditions(
            form => form.Address.Street.ShouldBe("Thôn 3"), form => form.Email.ShouldBe("mau@mau.example"), form => form.FullName.ShouldBe("Nguyễn Thị Mẫu Đơn"), form => form.Phone.ShouldBe("+84900000017"));
    }

    [Fact]
    public async Task Another_phone_at_the_summary_needs_a_code_of_its_own()
    {
        await SayAsync(Usual);
        await _chat.SayAsync(SampleBackend.Code);
        await _chat.SayAsync("sửa dòng 6");
        (await _chat.SayAsync("0900000099")).ShouldContain("mã xác thực 6 số vừa được gửi");
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("6. Điện thoại: 0900 000 099");
        (await _chat.SayAsync("1")).ShouldContain("đã mở");
    }

    [Fact]
    public async Task Every_line_can_be_corrected_and_too_many_corrections_end_kindly()
    {
        await SayAsync(Usual);
        await _chat.SayAsync(SampleBackend.Code);
        foreach (var (line, words) in new (int, string[])[]
        {
            (1, ["Nguyễn Thị Na"]), (3, []), (4, ["038290000018", "05/09/1990", "0", "038190000018", "05/09/1990"]), (5, ["9900000033"]), (8, ["Hà Nội", "Ba Đình"]), (11, ["Nghệ An"]),
        })
        {
            await _chat.SayAsync(string.Create(CultureInfo.InvariantCulture, $"sửa dòng {line}"));
            foreach (var each in words)
            {
                await _chat.SayAsync(each);
            }
        }

        (await _chat.SayAsync("sửa dòng 2")).ShouldContain("đã sửa nhiều lần");
        await _chat.SayAsync("1");
        var form = _backend.Filings.Single().Form;
        form.FullName.ShouldBe("Nguyễn Thị Na");
        form.BhxhNumber.ShouldBe("9900000033");
        form.Address.Province.ShouldBe("Thành phố Hà Nội");
        form.OfficeCode.ShouldBe("040");
    }

    [Theory]
    [InlineData("Blurred", "bị mờ")]
    [InlineData("TooDark", "tối quá")]
    [InlineData("TooSmall", "nhỏ quá")]
    [InlineData("Several", "từng ảnh một")]
    public async Task A_picture_that_is_refused_is_explained_and_replaced_by_sending_again(string fault, string why)
    {
        await SayAsync([.. Usual.TakeWhile(words => words != Portrait)]);
        (await _chat.SayAsync($"photo:{fault}")).ShouldContain(why);
        (await _chat.SayAsync(Portrait)).ShouldContain("mặt trước");
        (await _chat.SayAsync(Portrait)).ShouldContain("đã gửi ở bước trước");
        (await _chat.SayAsync("xong rồi")).ShouldContain("gửi một ảnh");
        (await _chat.SayAsync(Front)).ShouldContain("mặt sau");
    }

    [Fact]
    public async Task A_number_that_is_not_known_is_found_or_asked_for()
    {
        await SayAsync([.. Usual.TakeWhile(words => words != "9900000032")]);
        (await _chat.SayAsync("1")).ShouldContain("Tìm thấy mã số BHXH của anh/chị: 9900000032");
        await _chat.SayAsync("hủy");
        _backend.FoundNumber = null;
        await SayAsync([.. Usual.TakeWhile(words => words != "9900000032").Select((words, index) => index == 1 ? "2" : words)]);
        (await _chat.SayAsync("em không nhớ ạ")).ShouldContain("Chưa tìm thấy mã số");
        (await _chat.SayAsync("9900000032")).ShouldContain("tỉnh, thành phố nào");
        _backend.Searches.ShouldAllBe(search => search.FullName == "Nguyễn Thị Mẫu" && search.DocumentNumber == "038190000017");
    }

    [Fact]
    public async Task A_passport_needs_no_back_and_is_asked_for_the_sex()
    {
        await SayAsync("đăng ký", "1", "1", "0900000017", "B1234567", "01/02/1980");
        (await _chat.SayAsync("John Smith")).ShouldContain("Giới tính");
        (await _chat.SayAsync("1")).ShouldContain("Mã số BHXH");
        (await _chat.SayAsync("1")).ShouldContain("cần số căn cước 12 số");
        await SayAsync("9900000032", "Hà Nội", "Ba Đình", "Số 1", "1", "1", Portrait);
        (await _chat.SayAsync(Front)).ShouldContain("mã xác thực");
        await _chat.SayAsync(SampleBackend.Code);
        _backend.Filing = FilingOutcome.Filed;
        var filed = await _chat.SayAsync("1");
        filed.ShouldContain("mã HS2345678Z");
        filed.ShouldContain("Document");
        _backend.Filings.Single().Photos!.Back.ShouldBeNull();
    }

    [Theory]
    [InlineData(FilingOutcome.NotOnRecord, "sửa dòng 5")]
    [InlineData(FilingOutcome.PhoneTaken, "sửa dòng 6")]
    [InlineData(FilingOutcome.PhotoMissing, "sửa dòng 12")]
    [InlineData(FilingOutcome.HasAccount, "đã có tài khoản")]
    public async Task What_cannot_be_filed_says_what_to_do(FilingOutcome outcome, string words)
    {
        await SayAsync(Usual);
        await _chat.SayAsync(SampleBackend.Code);
        _backend.Filing = outcome;
        (await _chat.SayAsync("1")).ShouldContain(words);
    }

    [Fact]
    public async Task Without_consent_nothing_is_kept()
    {
        await SayAsync("đăng ký", "1");
        (await _chat.SayAsync("2")).ShouldContain("không dữ liệu nào được giữ");
        _backend.Filings.ShouldBeEmpty();
        ConsentText.VersionOf(ConsentPurpose.Account).Length.ShouldBe(16);
    }

    [Fact]
    public async Task A_day_later_the_flow_is_seeded_from_the_draft_after_a_code()
    {
        await SayAsync([.. Usual.TakeWhile(words => words != "1" || false).Append("1").Append("1").Concat(Usual[3..11])]);
        _time.Advance(TimeSpan.FromHours(23));
        var again = await _chat.SayAsync("đăng ký");
        again.ShouldContain("đang làm dở một hồ sơ đăng ký cho số điện thoại 09xx xxx 017");
        (await _chat.SayAsync("1")).ShouldContain("số điện thoại ghi trong hồ sơ");
        var next = await _chat.SayAsync(SampleBackend.Code);
        next.ShouldContain("Những gì anh/chị đã nhập vẫn còn");
        next.ShouldContain("Email");
        await SayAsync("1", "1", Portrait, Front);
        (await _chat.SayAsync(Back)).ShouldContain("1. Họ và tên: Nguyễn Thị Mẫu");
        (await _chat.SayAsync("1")).ShouldContain("đã mở");
    }

    [Fact]
    public async Task A_dropped_line_is_finished_in_a_chat_by_its_hand_over_code()
    {
        await _line.DialAsync();
        foreach (var words in new[] { "5", "1", "1", "1" })
        {
            await _line.SayAsync(words);
        }

        (await _line.SayAsync("0900000017")).ShouldContain("4827 1935");
        await _line.SayAsync("038190000017");
        await _line.SayAsync("05/09/1990");
        await _line.SayAsync("nguyen thi mau");

        await SayAsync("đăng ký", "3");
        (await _chat.SayAsync("1234")).ShouldContain("đúng 8 số");
        (await _chat.SayAsync("4827 1935")).ShouldContain("mã xác thực 6 số");
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("Mã số BHXH");
        (await _line.SayAsync("9900000032")).ShouldContain("kênh khác");
        await SayAsync("9900000032", "Thanh Hóa", "Hạc Thành", "Số 1", "1", "1", Portrait, Front);
        (await _chat.SayAsync(Back)).ShouldContain("1. Họ và tên: Nguyen Thi Mau");
    }

    [Fact]
    public async Task A_wrong_hand_over_code_says_how_many_tries_are_left()
    {
        await SayAsync("đăng ký", "3");
        (await _chat.SayAsync("11112222")).ShouldContain("còn thử được 4 lần");
    }

    [Fact]
    public async Task An_officer_who_asks_for_more_leads_back_into_the_form_with_everything_kept()
    {
        _backend.Filing = FilingOutcome.Filed;
        await SayAsync(Usual);
        await _chat.SayAsync(SampleBackend.Code);
        await _chat.SayAsync("1");
        _backend.Decide(RegistrationState.MoreNeeded, "ảnh mặt sau bị lóa");
        _time.Advance(TimeSpan.FromMinutes(5));
        (await _chat.SayAsync("bổ sung hồ sơ")).ShouldContain("cần bổ sung: ảnh mặt sau bị lóa");
        await _chat.SayAsync("1");
        var summary = await _chat.SayAsync(SampleBackend.Code);
        summary.ShouldContain("Cơ quan BHXH ghi: ảnh mặt sau bị lóa");
        summary.ShouldContain("12. Ảnh: đã gửi");
        await _chat.SayAsync("sửa dòng 12");
        await SayAsync("photo:00000004000200000000000000000000", Front, Back);
        await _chat.SayAsync("1");
        _backend.Filings.Count.ShouldBe(2);
        _backend.Filings[1].Photos!.Portrait.ShouldBe(Id("photo:00000004000200000000000000000000"));
    }

    [Fact]
    public async Task On_a_line_the_form_is_filed_without_pictures()
    {
        await _line.DialAsync();
        foreach (var words in new[] { "5", "1", "1", "1", "0900000017", "038190000017", "05/09/1990", "nguyen thi mau", "1", "thanh hoa", "hac thanh", "so 1 pho mau", "1", "1" })
        {
            await _line.SayAsync(words);
        }

        (await _line.SayAsync("1")).ShouldContain("Mã đã gửi tới số đăng ký");
        await _line.DialAsync();
        await _line.SayAsync("1");
        var summary = await _line.SayAsync(SampleBackend.Code);
        summary.ShouldContain("12.Ảnh: không có");
        (await _line.SayAsync("1")).ShouldContain("Hồ sơ HS2345678Z. Mang giấy tờ");
        _backend.Filings.Single().Photos.ShouldBeNull();
    }

    [Fact]
    public async Task A_parent_opens_the_account_of_a_child()
    {
        await SayAsync("đăng ký tài khoản cho con", SampleBackend.Number, SampleBackend.Code);
        (await _chat.SayAsync("1")).ShouldContain("mã xác thực 6 số");
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("đăng nhập bằng mã số 9900000034");
    }

    [Fact]
    public async Task Going_back_is_possible_at_every_question_on_random_walks()
    {
        var random = new Random(20261125);
        for (var walk = 0; walk < 12; walk++)
        {
            var backend = new SampleBackend(_time);
            await using var chat = At(Push, backend);
            foreach (var words in Usual.Append(SampleBackend.Code))
            {
                await chat.SayAsync(words);
                if (random.Next(3) > 0)
                {
                    continue;
                }

                // Whoever goes back some steps and says the same again comes to the same question.
                var steps = random.Next(1, 4);
                var before = await chat.SayAsync("trợ giúp");
                for (var step = 0; step < steps; step++)
                {
                    (await chat.SayAsync(random.Next(2) == 0 ? "0" : "quay lại")).ShouldNotContain("Xin lỗi");
                }

                await AgainAsync(chat, before);
            }
        }
    }

    // Walks forward from wherever the conversation is, by the answer that its question takes.
    private static async Task AgainAsync(Desk chat, string wanted)
    {
        for (var step = 0; step < Usual.Length + 2; step++)
        {
            var shown = await chat.SayAsync("trợ giúp");
            if (shown == wanted)
            {
                return;
            }

            await chat.SayAsync(AnswerTo(shown));
        }

        Assert.Fail($"The walk never came back to: {wanted}");
    }

    private static string AnswerTo(string shown) => shown switch
    {
        _ when shown.Contains("Chọn 1 trong", StringComparison.Ordinal) || shown.Contains("[1 Quá trình đóng]", StringComparison.Ordinal) => "đăng ký",
        _ when shown.Contains("cho ai", StringComparison.Ordinal) || shown.Contains("[1 Cho tôi]", StringComparison.Ordinal) => "1",
        _ when shown.Contains("[1 Làm tiếp hồ sơ này]", StringComparison.Ordinal) => "2",
        _ when shown.Contains("Anh/chị có đồng ý không", StringComparison.Ordinal) => "1",
        _ when shown.Contains("Số điện thoại di động", StringComparison.Ordinal) => "0900 000 017",
        _ when shown.Contains("Số căn cước 12 số (hoặc", StringComparison.Ordinal) => "038190000017",
        _ when shown.Contains("Ngày sinh của anh/chị", StringComparison.Ordinal) => "05/09/1990",
        _ when shown.Contains("Họ và tên đầy đủ", StringComparison.Ordinal) => "Nguyễn Thị Mẫu",
        _ when shown.Contains("Mã số BHXH (10 số", StringComparison.Ordinal) => "9900000032",
        _ when shown.Contains("tỉnh, thành phố nào?", StringComparison.Ordinal) => "thanh hoa",
        _ when shown.Contains("Xã, phường, đặc khu?", StringComparison.Ordinal) => "hạc thành",
        _ when shown.Contains("Số nhà, đường, thôn, xóm?", StringComparison.Ordinal) => "Số 1 Phố Mẫu",
        _ when shown.Contains("Email (không bắt buộc)", StringComparison.Ordinal) => "1",
        _ when shown.Contains("Cơ quan BHXH nhận hồ sơ", StringComparison.Ordinal) => "1",
        _ when shown.Contains("ảnh chân dung", StringComparison.Ordinal) => Portrait,
        _ when shown.Contains("mặt trước", StringComparison.Ordinal) => Front,
        _ when shown.Contains("ảnh mặt sau", StringComparison.Ordinal) => Back,
        _ when shown.Contains("mã 6 số", StringComparison.Ordinal) || shown.Contains("6 chữ số", StringComparison.Ordinal) => SampleBackend.Code,
        _ => "đăng ký",
    };

    private static Guid Id(string photo) => Guid.ParseExact(photo["photo:".Length..], "N");

    private async Task<string> SayAsync(params string[] words)
    {
        var last = "";
        foreach (var each in words)
        {
            last = await _chat.SayAsync(each);
        }

        return last;
    }

    private Desk At(ChannelProfile channel, SampleBackend? backend = null) => new(services => services.AddSingleton<IVssIdBackend>(backend ?? _backend).AddCitizenServices().AddSingleton(Ears.Understander).AddSingleton(Push), channel, time: _time);
}
