using System.Collections.Concurrent;
using System.Text.Json;
using VssId.Bot.Builder;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;

namespace VssId.Channels.Ussd.Tests;

/// <summary>A bot that says what it heard, and remembers it for the test.</summary>
internal sealed class TestBot : IBot
{
    /// <summary>What came: <c>dial:a,b</c> or the text.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>Holds every turn until it is done.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Done as soon as a turn has reached the bot.</summary>
    public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var words = activity.Type == ActivityTypes.Message ? activity.Text! : $"{activity.Name}:{string.Join(',', ((JsonElement)activity.Value!).EnumerateArray().Select(each => each.GetString()))}";
        Heard.Enqueue(words);
        Reached.TrySetResult();
        await Gate.WaitAsync(cancellationToken);
        var turn = turnContext.TurnState.Get<ConversationTurn>()!;
        switch (words)
        {
            case "dial:":
                await SayAsync(new Options("BHXH số - Chọn số:", [new("1", "Quá trình đóng"), new("3", "Thẻ BHYT"), new("0", "Thoát")]));
                break;
            case "3" or "dial:3":
                await SayAsync(new FactSheet("Thẻ BHYT", [.. Enumerable.Range(1, 9).Select(number => new Bot.Engine.Views.Fact($"Mục số {number}", $"nội dung thứ {number}"))]));
                break;
            case "0":
                await SayAsync(new TextView("Cảm ơn anh/chị."));
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.EndOfConversation }, cancellationToken);
                break;
            case "en":
                turn.Speech = turn.Speech with { Culture = Speech.English };
                await SayAsync(new TextView("English now."));
                break;
            case "bug":
                throw new InvalidOperationException("A bug.");
            default:
                await SayAsync(new TextView($"Đã nhận: {words[..Math.Min(words.Length, 60)]}"));
                break;
        }

        async Task SayAsync(View view) => await turnContext.SendActivityAsync(ViewActivity.Of(view), cancellationToken);
    }
}
