using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using VssId.Bot.Builder;
using VssId.Bot.Builder.Dialogs;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Testing.Flows;
using Xunit;

namespace VssId.Bot.Engine.Tests;

/// <summary>A flow is a dialog: one written against the SDK's model begins it and goes on with it.</summary>
public sealed class FlowAsDialogTests
{
    [Fact]
    public async Task A_dialog_of_the_sdk_begins_a_flow_and_gets_its_result()
    {
        await using var desk = new Desk(services =>
        {
            services.AddSingleton<FlowDialog, AgeFlow>();
            services.AddSingleton<IStorage>(new MemoryStorage());
            services.Replace(ServiceDescriptor.Singleton<IBot, WaterfallBot>());
        });
        (await desk.SayAsync("hello")).ShouldBe("age?");
        (await desk.SayAsync("x")).ShouldBe("age?");
        (await desk.SayAsync("41")).ShouldBe("41 years");
    }

    private sealed class AgeFlow() : FlowDialog<int>("age")
    {
        private static readonly Slot<int> Age = new("age", Words.Of("age?"), text => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var age) ? Reading<int>.Of(age) : Reading<int>.Nothing);

        public override Wording Title => Words.Of("age");

        protected override IReadOnlyList<Slot> Slots => [Age];

        protected override async Task<int> RunAsync(Flow flow) => await flow.Ask(Age);
    }

    private sealed class WaterfallBot : IBot
    {
        private readonly ConversationState _state;
        private readonly DialogSet _dialogs;

        public WaterfallBot(IStorage storage, IEnumerable<FlowDialog> flows)
        {
            _state = new ConversationState(storage);
            _dialogs = new DialogSet(_state.CreateProperty<DialogState>("dialogs"));
            _dialogs.Add(new WaterfallDialog("main",
            [
                (step, token) => step.BeginDialogAsync("age", options: null, token),
                async (step, token) =>
                {
                    await step.Context.SendActivityAsync($"{step.Result} years", cancellationToken: token);
                    return await step.EndDialogAsync(result: null, token);
                },
            ]));
            foreach (var flow in flows)
            {
                _dialogs.Add(flow);
            }
        }

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var dialogs = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
            if ((await dialogs.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
            {
                await dialogs.BeginDialogAsync("main", options: null, cancellationToken);
            }

            await _state.SaveChangesAsync(turnContext, force: false, cancellationToken);
        }
    }
}
