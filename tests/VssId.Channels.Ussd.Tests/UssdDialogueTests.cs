using Shouldly;
using Xunit;

namespace VssId.Channels.Ussd.Tests;

public sealed class UssdDialogueTests
{
    [Theory]
    [InlineData("", "1", "1")]
    [InlineData("1", "1*2", "2")]
    [InlineData("1", "1*", "")]
    [InlineData("1*", "1**2", "2")]
    [InlineData("1", "1*2*3", "2*3")]
    [InlineData("1", "1**", "*")]
    [InlineData("", "*2", "2")]
    [InlineData("", "***", "***")]
    [InlineData("1", "1*1.", "1")]
    [InlineData("1", "1*00", "00")]
    [InlineData("1", "1*１２３", "123")]
    public void The_new_part_is_the_answer(string before, string now, string answer) =>
        UssdDialogue.Next(Known(before), Request(now)).ShouldBe(new UssdStep.Answer(answer));

    [Theory]
    [InlineData("1*2", "1*3*4", "1,3,4")]
    [InlineData("1*2", "1", "1")]
    [InlineData("12", "123", "123")]
    public void What_does_not_go_on_where_it_was_left_is_played_from_the_start(string before, string now, string answers) =>
        ShouldDial(UssdDialogue.Next(Known(before), Request(now)), answers, 0);

    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "3", "3")]
    [InlineData("3", "", "3")]
    [InlineData("3", "3", "3")]
    [InlineData("2*123456", "", "2,123456")]
    [InlineData("2", "123456", "2,123456")]
    [InlineData("", "1**2", "1,,2")]
    public void An_unknown_dialogue_begins_with_what_came_along(string parameters, string text, string answers)
    {
        ShouldDial(UssdDialogue.Next(null, Request(text, parameters)), answers, 0);
        ShouldDial(UssdDialogue.Next(Known("9", session: "g:other"), Request(text, parameters)), answers, 0);
    }

    [Fact]
    public void Pages_are_no_answers_when_a_dialogue_is_played_again() => ShouldDial(UssdDialogue.Next(null, Request("3*98*98")), "3", 2);

    [Fact]
    public void Endless_answers_are_not_played() => ShouldDial(UssdDialogue.Next(null, Request(new string('*', 5000))), "", 0);

    [Fact]
    public void The_next_page_is_turned_only_while_pages_wait()
    {
        UssdDialogue.Next(Known("3") with { Waiting = ["more"] }, Request("3*98")).ShouldBe(new UssdStep.More());
        UssdDialogue.Next(Known("3"), Request("3*98")).ShouldBe(new UssdStep.Answer("98"));
    }

    [Fact]
    public void After_the_last_screen_an_answer_is_late_and_dialling_is_not()
    {
        UssdDialogue.Next(Known("3") with { Ended = true }, Request("3*1")).ShouldBe(new UssdStep.Late());
        ShouldDial(UssdDialogue.Next(Known("3") with { Ended = true }, Request("")), "", 0);
    }

    [Fact]
    public void A_dialect_that_gives_the_last_answer_alone_is_understood()
    {
        var request = new UssdRequest("g:s", Begins: false, [], Path: null, Input: " 5. ");
        UssdDialogue.Next(Known(""), request).ShouldBe(new UssdStep.Answer("5"));
        ShouldDial(UssdDialogue.Next(null, request), "", 0);
    }

    [Fact]
    public void What_was_typed_is_not_kept() => UssdDialogue.Remember(Request("2*123456")).ToString().ShouldNotContain("123456");

    private static void ShouldDial(UssdStep step, string answers, int pages)
    {
        var dial = step.ShouldBeOfType<UssdStep.Dial>();
        string.Join(',', dial.Parameters).ShouldBe(answers);
        dial.Pages.ShouldBe(pages);
    }

    private static UssdSession Known(string text, string session = "g:s") => UssdDialogue.Remember(Request(text)) with { Session = session };

    private static UssdRequest Request(string text, string parameters = "") =>
        new("g:s", text.Length == 0, parameters.Length == 0 ? [] : parameters.Split('*'), text.Length == 0 ? [] : text.Split('*'), null);
}
