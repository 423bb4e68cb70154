using System.Text;
using FsCheck.Xunit;
using Shouldly;
using VssId.Channels.Ussd.Dialects.AfricasTalking;
using Xunit;

namespace VssId.Channels.Ussd.Tests;

public sealed class AfricasTalkingDialectTests
{
    private const string Rest = "&sessionId=ATUid_01&networkCode=99999";

    // Request as it comes; then phone, dialled parameters, answers, phase.
    [Theory]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900%23&text=" + Rest, "84912345678", "", "", UssdPhase.Begin)]
    [InlineData("sessionId=ATUid_01&text=&serviceCode=*1900#&phoneNumber=84912345678", "84912345678", "", "", UssdPhase.Begin)]
    [InlineData("phoneNumber=+84912345678&serviceCode=%2A1900%23&text=1" + Rest, "84912345678", "", "1", UssdPhase.Input)]
    [InlineData("phoneNumber=0912345678&serviceCode=%2a1900%23&text=1*9900000017" + Rest, "84912345678", "", "1|9900000017", UssdPhase.Input)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900%23&text=1*" + Rest, "84912345678", "", "1|", UssdPhase.Input)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900%2A3%23&text=" + Rest, "84912345678", "3", "", UssdPhase.Begin)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900%2A2%2A123456%23&text=" + Rest, "84912345678", "2|123456", "", UssdPhase.Begin)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900%23&text=%E1%BA%BF+%F0%9F%98%80" + Rest, "84912345678", "", "ế 😀", UssdPhase.Input)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900&text=%23" + Rest, "84912345678", "", "#", UssdPhase.Input)]
    [InlineData("text=1%2A2&phoneNumber=%2B84912345678&serviceCode=%2A1900%23&sessionId=a&unknown=x", "84912345678", "", "1|2", UssdPhase.Input)]
    public void A_request_is_an_event(string form, string phone, string parameters, string path, UssdPhase phase)
    {
        var happened = Parse(form).ShouldBeOfType<UssdParsing.Parsed>().Event;
        happened.Gateway.ShouldBe("africastalking");
        happened.ServiceCode.ShouldBe("*1900#");
        happened.Phone.Digits.ShouldBe(phone);
        string.Join('|', happened.DialParameters).ShouldBe(parameters);
        string.Join('|', happened.Path.ShouldNotBeNull()).ShouldBe(path);
        happened.Phase.ShouldBe(phase);
        happened.ToString().ShouldBe($"africastalking {phase}");
    }

    [Theory]
    [InlineData("", UssdRefusal.Field)]
    [InlineData("{\"text\":\"\"}", UssdRefusal.Form)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900%23" + Rest, UssdRefusal.Field)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900%23&text=&networkCode=99999", UssdRefusal.Field)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900%23&text=&sessionId=", UssdRefusal.Field)]
    [InlineData("serviceCode=%2A1900%23&text=" + Rest, UssdRefusal.Field)]
    [InlineData("phoneNumber=%2B84912345678&text=" + Rest, UssdRefusal.Field)]
    [InlineData("phoneNumber=%2B254711000000&serviceCode=%2A1900%23&text=" + Rest, UssdRefusal.Phone)]
    [InlineData("phoneNumber=&serviceCode=%2A1900%23&text=" + Rest, UssdRefusal.Phone)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A384%23&text=" + Rest, UssdRefusal.ServiceCode)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A19001%23&text=" + Rest, UssdRefusal.ServiceCode)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900%23&text=%" + Rest, UssdRefusal.Form)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900%23&text=%zz" + Rest, UssdRefusal.Form)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900%23&text=%ff" + Rest, UssdRefusal.Form)]
    [InlineData("phoneNumber=%2B84912345678&serviceCode=%2A1900%23&text=1&text=2" + Rest, UssdRefusal.Form)]
    [InlineData("phoneNumber=%2B84912345678&&serviceCode=%2A1900%23&text=1" + Rest, UssdRefusal.Form)]
    [InlineData("nothing", UssdRefusal.Form)]
    [InlineData("=x", UssdRefusal.Form)]
    public void What_is_broken_is_refused(string form, object reason) => Parse(form).ShouldBe(new UssdParsing.Refused((UssdRefusal)reason));

    [Fact]
    public void The_same_request_has_the_same_key_and_another_another()
    {
        string Key(string text) => ((UssdParsing.Parsed)Parse($"phoneNumber=0912345678&serviceCode=*1900%23&text={text}&sessionId=a")).Event.TurnKey;
        Key("1*2").ShouldBe(Key("1%2A2"));
        new[] { "", "1", "1*", "1*2", "12", "*" }.Select(Key).Distinct().Count().ShouldBe(6);
    }

    [Property(MaxTest = 2000)]
    public void Any_octets_are_an_event_or_a_refusal(byte[] body) => AfricasTalkingDialect.Parse(body, "*1900#").ShouldNotBeNull();

    [Property(MaxTest = 1000)]
    public void Any_text_is_an_event_and_comes_whole(string? text)
    {
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
        var parsed = Parse($"phoneNumber=0912345678&serviceCode=*1900%23&sessionId=a&text={Uri.EscapeDataString(whole)}").ShouldBeOfType<UssdParsing.Parsed>();
        string.Join('*', parsed.Event.Path!).ShouldBe(whole);
    }

    [Theory]
    [InlineData(UssdLine.Open, "CON Chon so")]
    [InlineData(UssdLine.Closed, "END Chon so")]
    public void A_screen_says_whether_the_line_stays(UssdLine line, string body) => AfricasTalkingDialect.Render(new UssdReply("Chon so", line)).ShouldBe(body);

    [Theory]
    [InlineData("status=Success&sessionId=a", AfricasTalkingStatus.Success)]
    [InlineData("date=x&status=Incomplete", AfricasTalkingStatus.Incomplete)]
    [InlineData("status=Failed&errorMessage=x", AfricasTalkingStatus.Failed)]
    [InlineData("status=Odd", AfricasTalkingStatus.Unknown)]
    [InlineData("sessionId=a", null)]
    [InlineData("%", null)]
    public void The_end_of_a_dialogue_is_read(string form, object? status) => AfricasTalkingDialect.ParseEnd(Encoding.UTF8.GetBytes(form)).ShouldBe((AfricasTalkingStatus?)status);

    private static UssdParsing Parse(string form) => AfricasTalkingDialect.Parse(Encoding.UTF8.GetBytes(form), "*1900#");
}
