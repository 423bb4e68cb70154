using Shouldly;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.HealthCard;
using VssId.Bot.Services.Home;
using Xunit;

namespace VssId.Bot.Services.Tests.Reading;

public sealed class CorrectionsTests
{
    private static readonly Wording Prompt = HomeWording.Next;
    private static readonly Slot<string> Number = new("number", Prompt, text => text.Count(char.IsDigit) is 10 ? Reading<string>.Of(text) : Reading<string>.Nothing)
    {
        Called = ["số", "mã số"],
        Unmistakable = true,
        Finder = sentence => sentence.Count(char.IsDigit) == 10 ? new string([.. sentence.Where(char.IsDigit)]) : null,
    };

    private static readonly Slot<CardPart> Part = new("part", Prompt, HealthCardFlow.ReadPart);
    private static readonly Slot<string> Name = new("name", Prompt, Reading<string>.Of) { FreeText = true, Called = ["tên"] };

    [Theory]
    [InlineData("à nhầm, số là 9900000017", "number", "9900000017")]
    [InlineData("không phải, số khác cơ: 9900000017", "number", "9900000017")]
    [InlineData("a nham roi so cua toi la 9900000017", "number", "9900000017")]
    [InlineData("xin lỗi, 9900000017 mới đúng", "number", "9900000017")]
    [InlineData("số 9900000017 chứ không phải số kia", "number", "9900000017")]
    [InlineData("9900000017", "number", "9900000017")]
    [InlineData("sửa lại số", "number", null)]
    [InlineData("sửa mã số giúp bác với", "number", null)]
    [InlineData("không phải số này", "number", null)]
    [InlineData("nhầm rồi con ơi", "number", null)]
    [InlineData("ý tôi là thẻ chứ không phải mã QR", "part", "ý tôi là thẻ")]
    [InlineData("không phải thẻ mà là mã qr", "part", "mã qr")]
    [InlineData("i mean the card, not the qr", "part", "i mean the card,")]
    [InlineData("sửa lại tên", "name", null)]
    public void A_correction_finds_its_answer(string text, string slot, string? words)
    {
        var correction = Corrections.In(text, [Number, Part, Name]).ShouldNotBeNull();
        correction.Slot.ShouldBe(slot);
        correction.Words.ShouldBe(words);
    }

    [Theory]
    [InlineData("dạ vâng ạ")]
    [InlineData("gửi cho bác cái mã")]
    [InlineData("tôi đổi số điện thoại rồi")]
    [InlineData("123456")]
    [InlineData("sai rồi à")]
    [InlineData("")]
    [InlineData("thời tiết hôm nay thế nào")]
    public void What_is_no_correction_changes_nothing(string text) => Corrections.In(text, [Number, Part, Name]).ShouldBeNull();

    [Fact]
    public void With_nothing_answered_there_is_nothing_to_correct() => Corrections.In("à nhầm, số là 9900000017", []).ShouldBeNull();
}
