using System.Net;
using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Testing.BotFramework;
using Xunit;

namespace VssId.Bot.Builder.Tests;

public sealed class ActivityHandlerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly Recorder _bot = new();
    private readonly TestAdapter _adapter = new();

    public static TheoryData<string, string> Kinds => new()
    {
        { ActivityTypes.Message, "message" },
        { ActivityTypes.MessageUpdate, "update" },
        { ActivityTypes.MessageDelete, "delete" },
        { ActivityTypes.Event, "event dial" },
        { ActivityTypes.Typing, "typing" },
        { ActivityTypes.EndOfConversation, "end" },
        { "somethingElse", "unrecognized" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_of_activity_has_its_method(string type, string expected)
    {
        await _adapter.ProcessActivityAsync(new Activity(type) { Text = "x", Name = "dial" }, _bot.OnTurnAsync, Token);
        _bot.Calls.ShouldBe([expected]);
    }

    [Fact]
    public async Task Members_are_told_unless_only_the_bot_moved()
    {
        await _adapter.ProcessActivityAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("bot")] }, _bot.OnTurnAsync, Token);
        _bot.Calls.ShouldBeEmpty();

        await _adapter.ProcessActivityAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("lan")] }, _bot.OnTurnAsync, Token);
        await _adapter.ProcessActivityAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new ChannelAccount("lan")] }, _bot.OnTurnAsync, Token);
        _bot.Calls.ShouldBe(["added bot,lan", "removed lan"]);
    }

    [Fact]
    public async Task Reactions_and_installation_have_two_sides()
    {
        await _adapter.ProcessActivityAsync(new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [new MessageReaction("like")], ReactionsRemoved = [new MessageReaction("sad")] }, _bot.OnTurnAsync, Token);
        await _adapter.ProcessActivityAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "add" }, _bot.OnTurnAsync, Token);
        await _adapter.ProcessActivityAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "remove" }, _bot.OnTurnAsync, Token);
        _bot.Calls.ShouldBe(["+like", "-sad", "installed", "uninstalled"]);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_a_status()
    {
        await _adapter.ProcessActivityAsync(new Activity(ActivityTypes.Invoke) { Name = "known" }, _bot.OnTurnAsync, Token);
        var known = _adapter.GetNextReply().ShouldBeOfType<Activity>();
        known.Type.ShouldBe("invokeResponse");
        known.Value.ShouldBeOfType<InvokeResponse>().Status.ShouldBe(200);

        await _adapter.ProcessActivityAsync(new Activity(ActivityTypes.Invoke) { Name = "other" }, _bot.OnTurnAsync, Token);
        _adapter.GetNextReply().ShouldBeOfType<Activity>().Value.ShouldBeOfType<InvokeResponse>().Status.ShouldBe((int)HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task An_activity_without_a_type_is_refused()
    {
        using var turn = new TurnContext(_adapter, new Activity());
        await Should.ThrowAsync<ArgumentException>(() => _bot.OnTurnAsync(turn, Token));
    }

    private sealed class Recorder : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message", turnContext.Activity.Text == "x");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("update", turnContext.Activity.Text == "x");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("delete");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event " + turnContext.Activity.Name);

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("added " + string.Join(',', membersAdded.Select(member => member.Id)));

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("removed " + string.Join(',', membersRemoved.Select(member => member.Id)));

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("+" + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("-" + messageReactions[0].Type);

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");

        protected override Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.Activity.Name == "known" ? Task.FromResult<InvokeResponse?>(CreateInvokeResponse()) : base.OnInvokeActivityAsync(turnContext, cancellationToken);

        private Task Note(string call, bool isRight = true)
        {
            isRight.ShouldBeTrue();
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
