using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Testing.BotFramework;
using Xunit;

namespace VssId.Bot.Builder.Tests.Dialogs;

public sealed class SdkStyleBotTests
{
    private readonly CountingStorage _storage = new();

    [Fact]
    public async Task A_bot_written_for_the_sdk_holds_its_conversation_over_stored_state()
    {
        var conversationState = new ConversationState(_storage);
        var userState = new UserState(_storage);
        var adapter = new TestAdapter(TestAdapter.CreateConversation("profile"));

        await new TestFlow(adapter, new ProfileBot<ProfileDialog>(conversationState, userState, new ProfileDialog(userState)))
            .SendConversationUpdate()
            .AssertReply("Welcome User1")
            .Test("hi", "Please enter your mode of transport. (1) Car, (2) Bus, or (3) Bicycle")
            .Test("plane", "Please enter your mode of transport. (1) Car, (2) Bus, or (3) Bicycle")
            .Test("the second", "Please enter your name.")
            .Send("Lan")
            .AssertReply("Thanks Lan.")
            .AssertReply("Would you like to give your age? (1) Yes or (2) No")
            .Test("sure", "Please enter your age.")
            .Test("200", "The value entered must be greater than 0 and less than 150.")
            .Test("I am 42 years old", "Please attach a profile picture (or type any message to skip).")
            .Send(new Activity(ActivityTypes.Message) { Attachments = [new Attachment("application/pdf", "https://x.test/a.pdf")] })
            .AssertReply("The attachment must be a jpeg/png image file.")
            .Send(new Activity(ActivityTypes.Message) { Attachments = [new Attachment("image/png", "https://x.test/a.png", name: "me.png")] })
            .AssertReply("I have your mode of transport as Bus and your name as Lan and your age as 42.")
            .AssertNoReply()
            .StartTestAsync();

        using var turn = new TurnContext(adapter, adapter.MakeActivity());
        var profile = await userState.CreateProperty<UserProfile>("UserProfile").GetAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
        profile.Age.ShouldBe(42);
        profile.Picture.Name.ShouldBe("me.png");
    }

    [Fact]
    public async Task State_of_a_prompt_in_a_waterfall_in_a_component_stays_small()
    {
        var conversationState = new ConversationState(_storage);
        var userState = new UserState(_storage);
        var adapter = new TestAdapter();
        await new TestFlow(adapter, new ProfileBot<ProfileDialog>(conversationState, userState, new ProfileDialog(userState)))
            .Send("hi")
            .Send("Bus")
            .StartTestAsync();

        var key = _storage.Writes[0].ShouldHaveSingleItem();
        var stored = (await _storage.ReadAsync([key], TestContext.Current.CancellationToken))[key];

        // The SDK needs 6.4 KB for two prompts.
        StateJson.Default.ToUtf8(stored).Length.ShouldBeLessThan(600);
    }

    [Fact]
    public async Task Of_two_messages_at_once_only_one_is_saved()
    {
        var storage = new MemoryStorage();
        var conversationState = new ConversationState(storage);
        var userState = new UserState(storage);
        var bot = new ProfileBot<ProfileDialog>(conversationState, userState, new ProfileDialog(userState));
        var adapter = new TestAdapter();
        await new TestFlow(adapter, bot).Send("hi").Send("Bus").StartTestAsync();
        using var arrived = new Barrier(2);

        async Task<bool> SayAsync(string text)
        {
            try
            {
                await adapter.SendTextToBotAsync(text, async (turn, token) =>
                {
                    await conversationState.LoadAsync(turn, cancellationToken: token);
                    arrived.SignalAndWait(token);
                    await bot.OnTurnAsync(turn, token);
                }, TestContext.Current.CancellationToken);
                return true;
            }
            catch (ETagConflictException)
            {
                return false;
            }
        }

        var saved = await Task.WhenAll(Task.Run(() => SayAsync("Lan")), Task.Run(() => SayAsync("Minh")));

        saved.Count(one => one).ShouldBe(1);
    }
}
