using System.Globalization;
using VssId.Bot.Builder;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;

namespace VssId.Channels.Ussd;

/// <summary>
/// Stands between the engine and the bot on USSD: finds out what was typed, turns pages without the bot, and makes one screen of what the bot
/// answers. The screen takes the place of the replies, so what is stored and given again is the screen itself.
/// </summary>
internal sealed class UssdMiddleware(UssdRenderer renderer, UssdMeter meter) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.ChannelId != UssdInbound.ChannelId || turnContext.TurnState.Get<ConversationTurn>() is not { } turn)
        {
            await next(cancellationToken);
            return;
        }

        if (ActivityJson.As(activity.ChannelData, UssdJson.Default.UssdRequest) is not { } request)
        {
            await next(cancellationToken);
            if (turn.HasForgottenReplies && turn.Get(UssdSession.Section, UssdJson.Default.UssdSession) is { Waiting.Count: > 0 } shown)
            {
                // Pages that were made for somebody who is signed in no more.
                turn.Set(UssdSession.Section, shown with { Waiting = [] }, UssdSession.Life, UssdJson.Default.UssdSession);
            }

            return;
        }

        var known = turn.Get(UssdSession.Section, UssdJson.Default.UssdSession);
        var step = UssdDialogue.Next(known, request);
        switch (step)
        {
            // The bot is not reached here, and with it what it knows of the language.
            case UssdStep.More or UssdStep.Late:
                turn.Speech = turn.Speech with { Culture = CultureInfo.GetCultureInfo(known!.Language) };
                Show(turn, UssdDialogue.Remember(request), step is UssdStep.More ? new UssdPages(known.Waiting, known.After, Replaced: 0) : renderer.Over(turn.Speech), 0);
                return;
            default:
                UssdInbound.Apply(activity, step);
                await next(cancellationToken);
                var opens = known?.Session == request.Session ? UssdOpening.No : UssdOpening.Yes;
                Show(turn, UssdDialogue.Remember(request), renderer.Render(turn.Replies, turn.Speech, opens), step is UssdStep.Dial dial ? dial.Pages : 0);
                return;
        }
    }

    private void Show(ConversationTurn turn, UssdSession session, UssdPages pages, int page)
    {
        meter.Replaced(pages.Replaced);
        var at = Math.Min(page, pages.Pages.Count - 1);
        var waiting = pages.Pages.Skip(at + 1).ToArray();
        var line = waiting.Length > 0 ? UssdLine.Open : pages.Line;
        turn.Replies.Clear();
        turn.Replies.Add(new Activity
        {
            Type = ActivityTypes.Message,
            Text = pages.Pages[at],
            TextFormat = "plain",
            InputHint = line == UssdLine.Open ? InputHints.ExpectingInput : InputHints.IgnoringInput,
        });
        turn.Set(
            UssdSession.Section,
            session with { Language = turn.Speech.Culture.Name, Ended = line == UssdLine.Closed, Waiting = waiting, After = pages.Line },
            UssdSession.Life,
            UssdJson.Default.UssdSession);
    }
}
