using System.Diagnostics;
using Microsoft.Extensions.Options;
using VssId.Backend.Client.Pages;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Passwords;

/// <summary>
/// Opens a secure page and asks for the four digits that it shows at its end (R50): only they make true what was typed there. A page that was texted is not asked about in the
/// same USSD session; the flow goes on when the person dials again.
/// </summary>
internal sealed class PageSteps(IOptions<CitizenOptions> options)
{
    /// <summary>Shorter waits for a page are named at the question; longer ones end the task.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>The question for the digits.</summary>
    public static Slot<DigitsAnswer> SlotOf(string name) => new(name, PasswordWording.AskDigits, PasswordReading.Digits) { Sensitive = true, Help = PasswordWording.DigitsHelp };

    /// <summary>Opens a page and asks for its digits until they are right.</summary>
    /// <param name="flow">The flow that asks.</param>
    /// <param name="slot">The question, of <see cref="SlotOf"/>.</param>
    /// <param name="wish">The page.</param>
    /// <param name="judge">Judges digits for a page.</param>
    public async Task<R> AskAsync<R>(Flow flow, Slot<DigitsAnswer> slot, PageWish wish, Func<Guid, string, Call, ValueTask<Verdict<R>>> judge)
    {
        var start = await flow.Once(wish.Step, wish.Input, (_, call) => wish.Open(call), result => result.Until);
        switch (start)
        {
            case PageStart.Opened { Link: { } link } opened:
                flow.Say(new Link(wish.What(Clock.MinutesOf(opened.ExpiresAt, flow.Now)).In(flow.Speech), PasswordWording.OpenPage.In(flow.Speech), link));
                break;
            case PageStart.Opened opened:
                flow.Say(PasswordWording.LinkTexted(Clock.MinutesOf(opened.ExpiresAt, flow.Now), options.Value.DialCode));
                await flow.End();
                break;
            case PageStart.TooOften tooMany when tooMany.RetryAt - flow.Now > LongestWait:
                return await flow.GiveUp<R>(SignInWording.TooManyCodes(CodeSteps.Waiting(tooMany.RetryAt, flow.Now)));
            case PageStart.Barred locked:
                return await flow.GiveUp<R>(CodeSteps.Locked(locked.End, flow.Now));
            case PageStart.CodeOver:
                flow.Redo(wish.CodeStep ?? wish.Step);
                break;
            default:
                break;
        }

        var prompt = start is PageStart.TooOften wait ? PasswordWording.NoPageYet(CodeSteps.ShortWaiting(wait.RetryAt, flow.Now)) : PasswordWording.AskForDigits;
        return await flow.Ask(slot, prompt, (typed, call) => JudgeAsync(flow, start, wish, typed, call, judge));
    }

    /// <summary>What digits that are not right mean; the verdict on the right ones is its flow's own.</summary>
    /// <param name="result">What the backend says of them.</param>
    /// <param name="step">The step to go back to when the page is over.</param>
    public static Verdict<R> NotRight<R>(ProofResult result, string step) => result switch
    {
        { Outcome: ProofOutcome.NotYet } => new Verdict<R>.Wrong(PasswordWording.NotYet),
        { Outcome: ProofOutcome.Wrong } => new Verdict<R>.Wrong(PasswordWording.WrongDigits(result.TriesLeft ?? 1)),
        { Outcome: ProofOutcome.Void } => new Verdict<R>.Restart(step, PasswordWording.PageOver),
        _ => throw new EffectFailedException($"The backend judged the digits of a page with {result.Outcome} and nothing else."),
    };

    private static async ValueTask<Verdict<R>> JudgeAsync<R>(Flow flow, PageStart start, PageWish wish, DigitsAnswer typed, Call call, Func<Guid, string, Call, ValueTask<Verdict<R>>> judge)
    {
        switch (typed, start)
        {
            case (_, PageStart.TooOften tooMany) when tooMany.RetryAt > flow.Now:
                // The question itself says how long to wait.
                return new Verdict<R>.Wrong(PasswordWording.NoPageNow);
            case (DigitsAnswer.NewPage, _):
            case (_, not PageStart.Opened):
                return new Verdict<R>.Restart(wish.CodeStep ?? wish.Step, PasswordWording.NewPage);
            case (DigitsAnswer.Digits digits, PageStart.Opened opened):
                return await judge(opened.Id, digits.Value, call);
            default:
                throw new UnreachableException();
        }
    }
}
