using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Zalo.Api;
using VssId.Zalo.Api.Messages;
using Activity = VssId.Bot.Builder.Schema.Activity;

namespace VssId.Channels.Zalo;

/// <summary>Sends replies by the OA API, and says for each how it ended.</summary>
internal sealed class ZaloSender(ZaloApi api, ZaloRenderer renderer, Uploads uploads, SendProgress progress, ZaloCounters counters, IOptions<ZaloOptions> options, TimeProvider time, ILogger<ZaloSender> logger) : IReplySender
{
    // 5, 15, 45, 135 s and up to half as much again: five tries stay well inside ten minutes.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan RateWindow = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string ChannelId => ZaloConversation.Channel;

    /// <inheritdoc/>
    public async ValueTask<SendOutcome> SendAsync(string conversation, Activity reply, int attempt, CancellationToken cancellationToken)
    {
        if (reply.Type != ActivityTypes.Message)
        {
            return new SendOutcome.Sent();
        }

        var underWay = progress.Of(conversation, reply);
        var outcome = ZaloConversation.UserOf(conversation, options.Value.OaId) is { } user
            ? await SendAsync(new Try(conversation, user, attempt, underWay), ViewActivity.ViewsOf(reply), cancellationToken)
            : GiveUp(attempt, "other_oa");
        if (outcome is not SendOutcome.Retry)
        {
            progress.Forget(conversation);
        }

        return outcome;
    }

    private async Task<SendOutcome> SendAsync(Try current, IReadOnlyList<View> views, CancellationToken cancellationToken)
    {
        List<ZaloPart> parts = [.. views.SelectMany(renderer.Render)];
        while (current.UnderWay.Done < parts.Count)
        {
            if (!current.UnderWay.Heard && await SendPartAsync(current, parts[current.UnderWay.Done], cancellationToken) is not SendOutcome.Sent and var outcome)
            {
                return outcome;
            }

            current.UnderWay.Next();
        }

        counters.Reply("sent", "done");
        return new SendOutcome.Sent();
    }

    private async Task<SendOutcome> SendPartAsync(Try current, ZaloPart part, CancellationToken cancellationToken)
    {
        if (current.UnderWay.Doubts > 0)
        {
            counters.Resend();
        }

        var answer = part switch
        {
            ZaloPart.Ready ready => await SendMessageAsync(current, ready.Message, cancellationToken),
            ZaloPart.Drawn or ZaloPart.Printed => await SendUploadedAsync(current, part, cancellationToken),
            _ => throw new UnreachableException(),
        };
        if (answer is ZaloAnswer<ZaloSent>.Refused { Refusal: ZaloRefusal.InvalidParameter or ZaloRefusal.TypeNotSupported or ZaloRefusal.AttachmentExpired })
        {
            if (part is ZaloPart.Printed)
            {
                counters.Degraded();
                return new SendOutcome.Sent();
            }

            if (WordsOf(part) is { } words)
            {
                counters.Degraded();
                answer = await SendMessageAsync(current, words, cancellationToken);
            }
        }

        return OutcomeOf(current, answer);
    }

    private async Task<ZaloAnswer<ZaloSent>> SendMessageAsync(Try current, ZaloMessage message, CancellationToken cancellationToken)
    {
        current.UnderWay.Await(message, time.GetUtcNow());
        return await api.SendAsync(current.User, message, cancellationToken);
    }

    private async Task<ZaloAnswer<ZaloSent>> SendUploadedAsync(Try current, ZaloPart part, CancellationToken cancellationToken)
    {
        var answer = await UploadAndSendAsync(current, part, cancellationToken);
        if (answer is ZaloAnswer<ZaloSent>.Refused { Refusal: ZaloRefusal.AttachmentExpired })
        {
            uploads.Forget(part);
            answer = await UploadAndSendAsync(current, part, cancellationToken);
        }

        return answer;
    }

    private async Task<ZaloAnswer<ZaloSent>> UploadAndSendAsync(Try current, ZaloPart part, CancellationToken cancellationToken)
    {
        var lastTry = current.Attempt >= options.Value.MaxAttempts;
        return await uploads.UploadAsync(part, cancellationToken) switch
        {
            ZaloAnswer<string>.Done done => await SendMessageAsync(current, MessageOf(part, done.Data), cancellationToken),

            // Nothing was shown to the person by an upload: it may be made again whether it was done or not.
            ZaloAnswer<string>.Unavailable unavailable when !lastTry => new ZaloAnswer<ZaloSent>.Unavailable($"upload_{unavailable.Reason}", unavailable.RetryAfter),
            ZaloAnswer<string>.Unknown unknown when !lastTry => new ZaloAnswer<ZaloSent>.Unavailable($"upload_{unknown.Reason}", null),
            ZaloAnswer<string>.Refused { Refusal: ZaloRefusal.RateLimited or ZaloRefusal.TokenRefused or ZaloRefusal.SendFailed } refused when !lastTry => new ZaloAnswer<ZaloSent>.Refused(refused.Refusal, refused.Code),
            ZaloAnswer<string>.Refused refused => InWords(part, NameOf(refused.Refusal, refused.Code)),
            null => InWords(part, "not_made"),
            _ => InWords(part, "upload_failed"),
        };
    }

    private static ZaloMessage MessageOf(ZaloPart part, string id) => part switch
    {
        ZaloPart.Drawn drawn => new ZaloMessage.Image(id, drawn.Caption),
        ZaloPart.Printed => new ZaloMessage.File(id),
        _ => throw new UnreachableException(),
    };

    /// <summary>Has a picture or a file told in words only: an answer that the caller degrades.</summary>
    private ZaloAnswer<ZaloSent> InWords(ZaloPart part, string reason)
    {
        switch (part)
        {
            case ZaloPart.Drawn drawn:
                Log.PictureInWords(logger, drawn.Picture.Kind, reason);
                break;
            case ZaloPart.Printed printed:
                Log.FileLeftOut(logger, printed.Document.Kind, reason);
                break;
        }

        return new ZaloAnswer<ZaloSent>.Refused(ZaloRefusal.TypeNotSupported, 0);
    }

    private static ZaloMessage.Text? WordsOf(ZaloPart part) => part switch
    {
        ZaloPart.Ready { Message: ZaloMessage.Buttons buttons } => new ZaloMessage.Text(buttons.Content),
        ZaloPart.Drawn { Caption.Length: > 0 } drawn => new ZaloMessage.Text(drawn.Caption),
        _ => null,
    };

    private SendOutcome OutcomeOf(Try current, ZaloAnswer<ZaloSent> answer)
    {
        switch (answer)
        {
            case ZaloAnswer<ZaloSent>.Done:
                return new SendOutcome.Sent();
            case ZaloAnswer<ZaloSent>.Unavailable unavailable:
                return Retry(current, unavailable.Reason, unavailable.RetryAfter ?? BackOff(current));
            case ZaloAnswer<ZaloSent>.Unknown when current.UnderWay.Heard:
                return new SendOutcome.Sent();
            case ZaloAnswer<ZaloSent>.Unknown unknown:
                return current.UnderWay.Doubts++ == 0
                    ? Retry(current, unknown.Reason, options.Value.EchoWait)
                    : GiveUp(current.Attempt, unknown.Reason);
            case ZaloAnswer<ZaloSent>.Refused refused:
                return OutcomeOf(current, refused);
            default:
                throw new UnreachableException();
        }
    }

    private SendOutcome OutcomeOf(Try current, ZaloAnswer<ZaloSent>.Refused refused)
    {
        var reason = NameOf(refused.Refusal, refused.Code);
        if (refused.Refusal is ZaloRefusal.OperatorNeeded or ZaloRefusal.OutOfQuota or ZaloRefusal.TokenRefused or ZaloRefusal.WrongUse)
        {
            Log.OperatorNeeded(logger, reason);
        }

        return refused.Refusal switch
        {
            ZaloRefusal.RateLimited => Retry(current, reason, ToNextMinute(current)),
            ZaloRefusal.TokenRefused => Retry(current, reason, BackOff(current)),
            ZaloRefusal.SendFailed when current.UnderWay.Failures++ == 0 => Retry(current, reason, BackOff(current)),
            _ => GiveUp(current.Attempt, reason),
        };
    }

    private SendOutcome Retry(Try current, string reason, TimeSpan after)
    {
        if (current.Attempt >= options.Value.MaxAttempts || time.GetUtcNow() + after - current.UnderWay.Began > options.Value.MaxRetrySpan)
        {
            return GiveUp(current.Attempt, reason);
        }

        counters.Reply("retry", reason);
        return new SendOutcome.Retry(after);
    }

    private SendOutcome.GaveUp GiveUp(int attempt, string reason)
    {
        Log.ReplyGivenUp(logger, attempt, reason);
        counters.Reply("gave_up", reason);
        return new SendOutcome.GaveUp(reason);
    }

    private static string NameOf(ZaloRefusal refusal, int code) =>
        string.Create(CultureInfo.InvariantCulture, $"{JsonNamingPolicy.SnakeCaseLower.ConvertName(refusal.ToString())}:{code}");

    // Waits differ by conversation, so that those who failed together do not come back together.
    private static double JitterOf(Try current) => Shard.Of(current.Conversation) / (double)Shard.Count;

    private static TimeSpan BackOff(Try current) => FirstWait * Math.Pow(3, Math.Min(current.Attempt, 5) - 1) * (1 + (JitterOf(current) / 2));

    private TimeSpan ToNextMinute(Try current) =>
        RateWindow - TimeSpan.FromTicks(time.GetUtcNow().Ticks % RateWindow.Ticks) + (TimeSpan.FromSeconds(10) * JitterOf(current));

    private sealed record Try(string Conversation, string User, int Attempt, ReplyUnderWay UnderWay);
}
