using System.Text.RegularExpressions;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Notices;
using VssId.Backend.Notices;

namespace VssId.Backend.Tests;

/// <summary>The words of notices, and when they leave.</summary>
public sealed class NoticeTextTests
{
    public static TheoryData<NoticeKind, string?> Notices()
    {
        var data = new TheoryData<NoticeKind, string?>();
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            foreach (var channel in kind is NoticeKind.SignInElsewhere ? (string?[])["zalo", "webchat", "ussd"] : [null])
            {
                data.Add(kind, channel);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Notices))]
    public void A_notice_by_text_message_is_one_segment_that_names_the_service_and_what_to_do(NoticeKind kind, string? channel)
    {
        var text = NoticeText.Sms(new NoticeGiven(kind, new DateOnly(2026, 12, 31), channel));
        GsmText.Septets(text).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(160);
        text.ShouldStartWith("VssID: ");
        text.ShouldContain("anh/chi", Case.Insensitive);
        text.ShouldContain(" hay ");
        // No link to click, and nothing that looks like a code.
        text.ShouldNotContain("http");
        Regex.IsMatch(text, "[0-9]{5}", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Notices))]
    public void An_e_mail_says_the_same_in_both_languages_without_a_link(NoticeKind kind, string? channel)
    {
        var (subject, text) = NoticeText.Email(new NoticeGiven(kind, new DateOnly(2026, 12, 31), channel));
        subject.ShouldStartWith("VssID: ");
        subject.ShouldNotContain("\n");
        text.ShouldContain("anh/chị");
        text.ShouldContain("please", Case.Insensitive);
        text.ShouldContain("Thông báo");
        text.ShouldNotContain("http");
    }

    [Theory]
    [InlineData("2026-11-24T06:59:59+07:00", "2026-11-24T07:00:00+07:00")]
    [InlineData("2026-11-24T07:00:00+07:00", "2026-11-24T07:00:00+07:00")]
    [InlineData("2026-11-24T20:59:59+07:00", "2026-11-24T20:59:59+07:00")]
    [InlineData("2026-11-24T21:00:00+07:00", "2026-11-25T07:00:00+07:00")]
    [InlineData("2026-12-31T23:30:00+07:00", "2027-01-01T07:00:00+07:00")]
    [InlineData("2026-11-24T17:30:00Z", "2026-11-25T07:00:00+07:00")]
    public void At_night_notices_wait_until_seven_except_of_sign_ins(string now, string leaves)
    {
        var time = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        NoticeRules.LeavesAt(NoticeKind.CardExpiring, time).ShouldBe(DateTimeOffset.Parse(leaves, System.Globalization.CultureInfo.InvariantCulture));
        NoticeRules.LeavesAt(NoticeKind.SignInElsewhere, time).ShouldBe(time);
    }

    [Fact]
    public void An_arrival_prints_no_number() => new Arrival(ArrivalKind.Visit, "9980000001", new DateOnly(2026, 12, 31), "kcb-1").ToString().ShouldBe("Arrival { Visit }");
}
