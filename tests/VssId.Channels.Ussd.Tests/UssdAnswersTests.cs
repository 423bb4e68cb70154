using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using Xunit;

namespace VssId.Channels.Ussd.Tests;

public sealed class UssdAnswersTests
{
    private const string Busy = "He thong dang ban. Vui long goi lai ma nay sau it phut. Yeu cau cua ban CHUA duoc ghi nhan.";
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_turn_that_does_not_even_stop_is_left_behind_at_six_seconds()
    {
        var stuck = new TaskCompletionSource<TurnOutcome>();
        var answer = Answers((_, _) => stuck.Task).AnswerAsync(Event());
        _time.Advance(TimeSpan.FromSeconds(5.999));
        answer.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.001));
        (await answer).ShouldBe(new UssdReply(Busy, UssdLine.Closed));
        stuck.SetException(new InvalidOperationException("Late."));
    }

    [Fact]
    public async Task A_second_request_of_the_dialogue_waits_for_the_first_but_not_for_ever()
    {
        var first = new TaskCompletionSource<TurnOutcome>();
        var turns = 0;
        var answers = Answers((_, _) => Interlocked.Increment(ref turns) == 1 ? first.Task : Task.FromResult<TurnOutcome>(Screen("two")));
        var one = answers.AnswerAsync(Event());
        var two = answers.AnswerAsync(Event());
        turns.ShouldBe(1);
        (await answers.AnswerAsync(Event(session: "b"))).Text.ShouldBe("two");
        first.SetResult(Screen("one"));
        (await one).Text.ShouldBe("one");
        (await two).Text.ShouldBe("two");
        turns.ShouldBe(3);
    }

    [Fact]
    public async Task A_request_behind_a_stuck_one_is_answered_in_time_too()
    {
        var answers = Answers((_, _) => new TaskCompletionSource<TurnOutcome>().Task);
        var one = answers.AnswerAsync(Event());
        var two = answers.AnswerAsync(Event());
        _time.Advance(TimeSpan.FromSeconds(6));
        (await one).Text.ShouldBe(Busy);
        (await two).Text.ShouldBe(Busy);
    }

    [Theory]
    [InlineData(typeof(StoreUnavailableException))]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(OperationCanceledException))]
    public async Task Whatever_a_turn_throws_there_is_a_screen(Type exception) =>
        (await Answers((_, _) => throw (Exception)Activator.CreateInstance(exception)!).AnswerAsync(Event())).ShouldBe(new UssdReply(Busy, UssdLine.Closed));

    [Fact]
    public async Task The_engine_s_own_busy_words_end_the_line_on_one_screen()
    {
        var words = string.Join(' ', Enumerable.Repeat("Hệ thống đang bận,", 30));
        var reply = await Answers((_, _) => Task.FromResult<TurnOutcome>(new TurnOutcome.Busy(new Activity { Type = ActivityTypes.Message, Text = words }))).AnswerAsync(Event());
        reply.Line.ShouldBe(UssdLine.Closed);
        reply.Text.ShouldContain("He thong dang ban,");
        Smpp.Gsm7.Count(reply.Text).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(136);
    }

    [Theory]
    [InlineData(178, UssdLine.Open)]
    [InlineData(179, UssdLine.Closed)]
    public async Task A_screen_that_no_network_carries_is_held_back(int septets, UssdLine line) =>
        (await Answers((_, _) => Task.FromResult<TurnOutcome>(Screen(new string('a', septets)))).AnswerAsync(Event())).Line.ShouldBe(line);

    private static TurnOutcome.Answered Screen(string text) =>
        new TurnOutcome.Answered([new Activity { Type = ActivityTypes.Message, Text = text, InputHint = InputHints.ExpectingInput }], Repeated: false);

    private static UssdEvent Event(string session = "a")
    {
        PhoneNumber.TryParse("0912345678", out var phone).ShouldBeTrue();
        return new UssdEvent { Gateway = "g", SessionId = session, Phone = phone, ServiceCode = "*1900#", Phase = UssdPhase.Begin, Path = [], TurnKey = "0" };
    }

    private UssdAnswers Answers(Func<Activity, CancellationToken, Task<TurnOutcome>> run)
    {
        var options = Options.Create(new UssdOptions { PhoneKey = "a-key-for-phones-of-32-characters!" });
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meter = new UssdMeter(services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        return new UssdAnswers(new Runner(run), new UssdInbound(options), new UssdRenderer(new UssdLimits(140, 160), "*1900#"), meter, options, _time, NullLogger<UssdAnswers>.Instance);
    }

    private sealed class Runner(Func<Activity, CancellationToken, Task<TurnOutcome>> run) : ITurnRunner
    {
        public async Task<TurnOutcome> RunAsync(Activity activity, InboxEntry? entry, CancellationToken cancellationToken) => await run(activity, cancellationToken);
    }
}
