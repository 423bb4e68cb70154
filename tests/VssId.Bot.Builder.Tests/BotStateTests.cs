using System.Text.Json;
using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Testing.BotFramework;
using Xunit;

namespace VssId.Bot.Builder.Tests;

public sealed class BotStateTests
{
    private readonly TestAdapter _adapter = new();
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _conversation;
    private readonly UserState _user;
    private readonly IStatePropertyAccessor<Profile> _profile;

    public BotStateTests()
    {
        _conversation = new ConversationState(_storage);
        _user = new UserState(_storage);
        _profile = _conversation.CreateProperty<Profile>("profile");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TurnContext NewTurn() => new(_adapter, _adapter.MakeActivity("hi"));

    private async Task InTurnAsync(Func<TurnContext, Task> what)
    {
        using var turn = NewTurn();
        await what(turn);
    }

    [Fact]
    public async Task A_value_is_there_in_the_next_turn_and_changes_of_its_members_are_seen()
    {
        await InTurnAsync(async turn =>
        {
            var profile = await _profile.GetAsync(turn, () => new Profile { Name = "Lan" }, Token);
            profile.Seen.Add("a");
            (await _profile.GetAsync(turn, cancellationToken: Token)).ShouldBeSameAs(profile);
            await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
        });
        await InTurnAsync(async turn =>
        {
            var profile = await _profile.GetAsync(turn, cancellationToken: Token);
            profile.Seen.ShouldBe(["a"]);
            profile.Seen.Add("b");
            await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
        });
        await InTurnAsync(async turn => (await _profile.GetAsync(turn, cancellationToken: Token)).Seen.ShouldBe(["a", "b"]));
        _storage.Writes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_written_when_nothing_changed_unless_it_is_forced()
    {
        await InTurnAsync(async turn =>
        {
            await _profile.SetAsync(turn, new Profile { Name = "Lan" }, Token);
            await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
            await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
        });
        await InTurnAsync(async turn =>
        {
            await _conversation.SaveChangesAsync(turn, force: true, Token);
            (await _profile.GetAsync(turn, cancellationToken: Token)).Name.ShouldBe("Lan");
            await _profile.SetAsync(turn, new Profile { Name = "Lan" }, Token);
            await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
            _storage.Writes.Count.ShouldBe(1);
            await _conversation.SaveChangesAsync(turn, force: true, Token);
        });
        _storage.Writes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_property_without_a_value_is_the_default_or_what_the_factory_makes()
    {
        using var turn = NewTurn();
        (await _profile.GetAsync(turn, cancellationToken: Token)).ShouldBeNull();
        (await _conversation.CreateProperty<int>("n").GetAsync(turn, cancellationToken: Token)).ShouldBe(0);
        (await _conversation.CreateProperty<int>("n").GetAsync(turn, () => 5, Token)).ShouldBe(5);
        (await _conversation.CreateProperty<int>("n").GetAsync(turn, () => 6, Token)).ShouldBe(5);
        await _conversation.CreateProperty<int>("n").DeleteAsync(turn, Token);
        (await _conversation.CreateProperty<int>("n").GetAsync(turn, () => 6, Token)).ShouldBe(6);
        _storage.Reads.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_value_of_zero_is_a_value()
    {
        var number = _conversation.CreateProperty<int>("n");
        await InTurnAsync(async turn =>
        {
            await number.SetAsync(turn, 0, Token);
            await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
        });
        await InTurnAsync(async turn => (await number.GetAsync(turn, () => 9, Token)).ShouldBe(0));
    }

    [Fact]
    public async Task Of_two_turns_that_loaded_the_same_state_the_second_cannot_save()
    {
        await InTurnAsync(async turn =>
        {
            await _profile.SetAsync(turn, new Profile { Name = "start" }, Token);
            await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
        });
        using var one = NewTurn();
        using var other = NewTurn();
        (await _profile.GetAsync(one, cancellationToken: Token)).Name = "one";
        (await _profile.GetAsync(other, cancellationToken: Token)).Name = "other";

        await _conversation.SaveChangesAsync(one, cancellationToken: Token);
        await Should.ThrowAsync<ETagConflictException>(() => _conversation.SaveChangesAsync(other, cancellationToken: Token));
        await Should.ThrowAsync<ETagConflictException>(() => _conversation.SaveChangesAsync(other, force: true, Token));

        await InTurnAsync(async turn => (await _profile.GetAsync(turn, cancellationToken: Token)).Name.ShouldBe("one"));
    }

    [Fact]
    public async Task Of_two_first_turns_the_second_cannot_save_either()
    {
        using var one = NewTurn();
        using var other = NewTurn();
        await _profile.SetAsync(one, new Profile { Name = "one" }, Token);
        await _profile.SetAsync(other, new Profile { Name = "other" }, Token);

        await _conversation.SaveChangesAsync(one, cancellationToken: Token);
        await Should.ThrowAsync<ETagConflictException>(() => _conversation.SaveChangesAsync(other, cancellationToken: Token));
    }

    [Fact]
    public async Task A_turn_saves_twice_but_not_over_what_somebody_else_wrote_in_between()
    {
        using var turn = NewTurn();
        var profile = await _profile.GetAsync(turn, () => new Profile { Name = "one" }, Token);
        await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
        profile.Name = "two";
        await _conversation.SaveChangesAsync(turn, cancellationToken: Token);

        await InTurnAsync(async other =>
        {
            (await _profile.GetAsync(other, cancellationToken: Token)).Name.ShouldBe("two");
            await _profile.SetAsync(other, new Profile { Name = "other" }, Token);
            await _conversation.SaveChangesAsync(other, cancellationToken: Token);
        });
        profile.Name = "three";
        await Should.ThrowAsync<ETagConflictException>(() => _conversation.SaveChangesAsync(turn, cancellationToken: Token));
    }

    [Fact]
    public async Task A_conflict_names_no_key()
    {
        using var one = NewTurn();
        using var other = NewTurn();
        await _profile.SetAsync(one, new Profile(), Token);
        await _profile.SetAsync(other, new Profile(), Token);
        await _conversation.SaveChangesAsync(one, cancellationToken: Token);
        var conflict = await Should.ThrowAsync<ETagConflictException>(() => _conversation.SaveChangesAsync(other, cancellationToken: Token));
        conflict.ToString().ShouldNotContain("Conversation1");
    }

    [Fact]
    public async Task Clearing_empties_and_deleting_removes()
    {
        async Task FillAsync()
        {
            using var turn = NewTurn();
            await _profile.SetAsync(turn, new Profile { Name = "x" }, Token);
            await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
        }

        await FillAsync();
        await InTurnAsync(async turn =>
        {
            await _conversation.ClearStateAsync(turn, Token);
            (await _profile.GetAsync(turn, cancellationToken: Token)).ShouldBeNull();
            await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
        });
        await InTurnAsync(async turn => (await _profile.GetAsync(turn, cancellationToken: Token)).ShouldBeNull());

        await FillAsync();
        await InTurnAsync(async turn =>
        {
            await _conversation.DeleteAsync(turn, Token);
            (await _storage.ReadAsync(["test/conversations/Conversation1"], Token)).ShouldBeEmpty();
            (await _profile.GetAsync(turn, cancellationToken: Token)).ShouldBeNull();
        });
    }

    [Fact]
    public async Task Keys_are_those_of_the_sdk()
    {
        var member = new PrivateConversationState(_storage);
        await InTurnAsync(async turn =>
        {
            foreach (BotState state in (BotState[])[_conversation, _user, member])
            {
                await state.CreateProperty<int>("n").SetAsync(turn, 1, Token);
                await state.SaveChangesAsync(turn, cancellationToken: Token);
            }
        });
        _storage.Writes.SelectMany(keys => keys).ShouldBe(["test/conversations/Conversation1", "test/users/user1", "test/conversations/Conversation1/users/user1"]);

        using var nobody = new TurnContext(_adapter, new Activity(ActivityTypes.Message) { ChannelId = "test" });
        await Should.ThrowAsync<InvalidOperationException>(() => _user.LoadAsync(nobody, cancellationToken: Token));
        Should.Throw<ArgumentNullException>(() => _user.CreateProperty<int>(" "));
    }

    [Fact]
    public async Task States_of_one_storage_are_loaded_and_saved_in_one_call()
    {
        var set = new BotStateSet(_user).Add(_conversation);
        await InTurnAsync(async turn =>
        {
            await set.LoadAllAsync(turn, cancellationToken: Token);
            await _user.CreateProperty<string>("name").SetAsync(turn, "Lan", Token);
            await _profile.SetAsync(turn, new Profile { Name = "x" }, Token);
            await set.SaveAllChangesAsync(turn, cancellationToken: Token);
        });

        _storage.Reads.ShouldHaveSingleItem().Length.ShouldBe(2);
        _storage.Writes.ShouldHaveSingleItem().ShouldBe(["test/users/user1", "test/conversations/Conversation1"]);
    }

    [Fact]
    public async Task When_one_of_two_states_was_changed_elsewhere_neither_is_saved()
    {
        var set = new BotStateSet(_user, _conversation);
        var name = _user.CreateProperty<string>("name");
        using var turn = NewTurn();
        await set.LoadAllAsync(turn, cancellationToken: Token);
        await InTurnAsync(async other =>
        {
            await _profile.SetAsync(other, new Profile { Name = "other" }, Token);
            await _conversation.SaveChangesAsync(other, cancellationToken: Token);
        });

        await name.SetAsync(turn, "Lan", Token);
        await _profile.SetAsync(turn, new Profile { Name = "mine" }, Token);
        await Should.ThrowAsync<ETagConflictException>(() => set.SaveAllChangesAsync(turn, cancellationToken: Token));

        await InTurnAsync(async next => (await name.GetAsync(next, cancellationToken: Token)).ShouldBeNull());
    }

    [Fact]
    public async Task A_state_with_a_saving_of_its_own_saves_its_own_way()
    {
        var own = new OwnSaving(_storage);
        var set = new BotStateSet(own, _conversation);
        await InTurnAsync(async turn =>
        {
            await set.LoadAllAsync(turn, cancellationToken: Token);
            await set.SaveAllChangesAsync(turn, cancellationToken: Token);
        });
        own.Saved.ShouldBe(1);
    }

    [Fact]
    public async Task States_are_saved_after_the_bot_and_not_when_it_failed()
    {
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(_conversation).Add(_user));
        var count = _conversation.CreateProperty<int>("count");
        async Task BotAsync(ITurnContext turn, CancellationToken token)
        {
            var now = await count.GetAsync(turn, () => 0, token) + 1;
            await count.SetAsync(turn, now, token);
            if (turn.Activity.Text == "fail")
            {
                throw new InvalidOperationException("x");
            }

            await turn.SendActivityAsync($"{now}", cancellationToken: token);
        }

        await new TestFlow(adapter, BotAsync).Test("a", "1").Test("b", "2").StartTestAsync();
        await Should.ThrowAsync<InvalidOperationException>(() => adapter.SendTextToBotAsync("fail", BotAsync, Token));
        await new TestFlow(adapter, BotAsync).Test("c", "3").StartTestAsync();
    }

    [Fact]
    public async Task A_turn_has_the_storage_and_states_its_adapter_was_given()
    {
        var adapter = new TestAdapter();
        adapter.UseStorage(_storage).UseBotState(_user, _conversation);
        await adapter.SendTextToBotAsync("hi", (turn, _) =>
        {
            turn.TurnState.Get<IStorage>().ShouldBeSameAs(_storage);
            turn.TurnState.Get<UserState>().ShouldBeSameAs(_user);
            turn.TurnState.Get<ConversationState>().ShouldBeSameAs(_conversation);
            return Task.CompletedTask;
        }, Token);
    }

    [Fact]
    public async Task A_copy_of_the_state_shows_what_the_turn_has_and_properties_nobody_asked_for_stay_as_they_are()
    {
        await InTurnAsync(async turn =>
        {
            await _conversation.CreateProperty<JsonElement>("strange").SetAsync(turn, JsonElement.Parse("""{ "n": [1, 2.50, { "deep": null }] }"""), Token);
            await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
        });
        await InTurnAsync(async turn =>
        {
            _conversation.Get(turn).GetRawText().ShouldBe("{}");
            await _profile.SetAsync(turn, new Profile { Name = "x" }, Token);
            _conversation.Get(turn).GetProperty("profile").GetProperty("name").GetString().ShouldBe("x");
            _conversation.GetCachedState(turn)!.Names.ShouldBe(["strange", "profile"]);
            await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
        });
        await InTurnAsync(async turn =>
        {
            await _conversation.LoadAsync(turn, cancellationToken: Token);
            _conversation.Get(turn).GetProperty("strange").GetRawText().ShouldBe("""{"n":[1,2.50,{"deep":null}]}""");
        });
    }

    [Fact]
    public async Task A_property_declared_as_object_keeps_the_type_of_its_value()
    {
        var anything = _conversation.CreateProperty<object>("anything");
        await InTurnAsync(async turn =>
        {
            await anything.SetAsync(turn, new Profile { Name = "x" }, Token);
            await _conversation.SaveChangesAsync(turn, cancellationToken: Token);
        });
        await InTurnAsync(async turn => (await anything.GetAsync(turn, cancellationToken: Token)).ShouldBeOfType<Profile>().Name.ShouldBe("x"));
    }

    public sealed class Profile
    {
        public string? Name { get; set; }

        public List<string> Seen { get; set; } = [];
    }

    private sealed class OwnSaving(IStorage storage) : UserState(storage)
    {
        public int Saved { get; private set; }

        public override Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
        {
            Saved++;
            return base.SaveChangesAsync(turnContext, force, cancellationToken);
        }
    }
}
