using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Testing.Flows;
using Xunit;

namespace VssId.Bot.Engine.Tests;

/// <summary>One test or more for each of the rules of flows.</summary>
public sealed class FlowRulesTests
{
    private static readonly Slot<string> Name = new("name", Words.Of("name?"), text => text.Length > 1 ? Reading<string>.Of(text) : Reading<string>.Nothing) { FreeText = true };
    private static readonly Slot<int> Size = new("size", Words.Of("size?"), ReadNumber) { Help = Words.Of("a number, please") };
    private static readonly Slot<int> Count = new("count", Words.Of("count?"), ReadNumber);
    private static readonly Slot<string> Code = new("code", Words.Of("code?"), text => text.Length == 4 ? Reading<string>.Of(text) : Reading<string>.Not(Words.Of("four digits"))) { Sensitive = true };

    private static readonly Slot<int> NextPage = new("next", Words.Of("next?"), ReadNumber) { Passing = true };

    private static Func<Flow, Task<int>> Pages(Func<int> read) => async flow =>
    {
        for (var i = 0; ; i++)
        {
            var step = flow.At("page", i);
            var shown = false;
            await step.Keep("row", () =>
            {
                shown = true;
                return ValueTask.FromResult(read());
            });
            if (shown)
            {
                flow.Say(Words.Of($"page {i}"));
            }

            await step.Ask(NextPage);
        }
    };

    [Fact]
    public async Task Rule_1_a_name_is_reached_once_in_a_run()
    {
        await using var desk = Talk("twice", async flow =>
        {
            await flow.Ask(Size);
            return await flow.Ask(Size);
        });
        (await desk.SayAsync("do twice")).ShouldBe("size?");
        (await desk.SayAsync("3")).ShouldBe("sorry");
        (await desk.SayAsync("00")).ShouldBe("menu");
    }

    [Fact]
    public async Task Rule_1_a_loop_names_its_steps_by_item()
    {
        await using var desk = Talk("loop", async flow =>
        {
            var sum = 0;
            for (var i = 0; i < 3; i++)
            {
                sum += await flow.At("child", i).Ask(Size);
            }

            flow.Say(Words.Of($"sum {sum}"));
            return sum;
        });
        await desk.SayAsync("do loop");
        await desk.SayAsync("1");
        (await desk.SayAsync("2")).ShouldBe("size?");
        (await desk.SayAsync("3")).ShouldBe("sum 6");
    }

    [Fact]
    public async Task Rule_1_a_turn_has_at_most_100_steps()
    {
        await using var desk = Talk("endless", async flow =>
        {
            for (var i = 0; ; i++)
            {
                await flow.At("item", i).Keep("row", () => ValueTask.FromResult(1));
            }
        });
        (await desk.SayAsync("do endless")).ShouldBe("too much");
    }

    [Fact]
    public async Task Rule_2_a_child_is_one_entry_of_its_parent_when_it_is_done()
    {
        var child = new Scripted("child", async flow => await flow.Ask(Size) + await flow.Ask(Count));
        await using var desk = Talk("parent", async flow =>
        {
            var size = await flow.Run(child);
            var name = await flow.Ask(Name);
            flow.Say(Words.Of($"{name} {size}"));
            return size;
        }, child);
        (await desk.SayAsync("do parent")).ShouldBe("size?");
        (await desk.SayAsync("2")).ShouldBe("count?");
        (await desk.SayAsync("3")).ShouldBe("name?");
        (await desk.SayAsync("0")).ShouldBe("size?", "a finished child is one step back");
        await desk.SayAsync("4");
        await desk.SayAsync("5");
        (await desk.SayAsync("An")).ShouldBe("An 9");
    }

    [Fact]
    public async Task Rule_2_a_digression_comes_back_and_a_running_service_changes_its_own_slots()
    {
        var other = new Scripted("other", async flow =>
        {
            var count = await flow.Ask(Count);
            flow.Say(Words.Of($"counted {count}"));
            return count;
        });
        await using var desk = Talk("order", async flow => await flow.Ask(Size) + await flow.Ask(new Slot<int>("price", Words.Of("price?"), ReadNumber)), other);
        await desk.SayAsync("do order size=5");
        (await desk.SayAsync("do other")).ShouldBe("count?");
        (await desk.SayAsync("7")).ShouldBe("counted 7 | price?");
        (await desk.SayAsync("do order size=6")).ShouldBe("price?");
        await desk.SayAsync("0");
        (await desk.SayAsync("x")).ShouldBe("a number, please\nsize?");
    }

    [Fact]
    public async Task Rule_3_a_frame_is_named_by_the_activity_that_began_it()
    {
        var keys = new List<string>();
        await using var desk = Talk("order", Remember(keys));
        await desk.SayAsync("do order", "first");
        await desk.SayAsync("1");
        await desk.SayAsync("cancel");
        await desk.SayAsync("do order", "second");
        await desk.SayAsync("1");
        keys.Count.ShouldBe(2);
        keys[0].ShouldNotBe(keys[1]);
    }

    [Fact]
    public async Task Rule_4_a_release_may_reorder_and_rename()
    {
        var store = new MemoryConversations(TimeProvider.System);
        await using (var old = Talk("order", async flow => await flow.Ask(Size) + await flow.Ask(Count) + (await flow.Ask(Name)).Length, store: store))
        {
            await old.SayAsync("do order");
            await old.SayAsync("2");
            (await old.SayAsync("3")).ShouldBe("name?");
        }

        var amount = new Slot<int>("amount", Words.Of("amount?"), ReadNumber) { FormerNames = ["size"] };
        await using var desk = Talk("order", async flow =>
        {
            var name = await flow.Ask(Name);
            var count = await flow.Ask(Count);
            var size = await flow.Ask(amount);
            flow.Say(Words.Of($"{name} {count} {size}"));
            return 0;
        }, store: store);
        (await desk.RepliesTextAsync(desk.Message("Binh", "n1"))).ShouldBe("Binh 3 2");
    }

    [Fact]
    public async Task Rule_5_a_stored_value_that_does_not_pass_any_more_is_asked_again_with_the_reason()
    {
        await using var desk = Talk("order", async flow =>
        {
            var size = await flow.Ask(Size);
            var count = await flow.Ask(Count, value => value > size ? Words.Of("more than size") : null);
            var price = await flow.Ask(new Slot<int>("price", Words.Of("price?"), ReadNumber));
            return price + count;
        });
        await desk.SayAsync("do order");
        await desk.SayAsync("5");
        (await desk.SayAsync("9")).ShouldBe("more than size\ncount?");
        (await desk.SayAsync("4")).ShouldBe("price?");
        (await desk.SayAsync("fix size 2")).ShouldBe("more than size\ncount?");
    }

    [Fact]
    public async Task Rule_6_what_was_said_is_not_said_again()
    {
        await using var desk = Talk("order", async flow =>
        {
            flow.Say(Words.Of("hello"));
            var size = await flow.Ask(Size);
            flow.Say(Words.Of($"size is {size}"));
            await flow.Ask(Count);
            flow.Say(Words.Of("done"));
            return 0;
        });
        (await desk.SayAsync("do order")).ShouldBe("hello | size?");
        (await desk.SayAsync("3")).ShouldBe("size is 3 | count?");
        (await desk.SayAsync("x")).ShouldBe("count?");
        (await desk.SayAsync("4")).ShouldBe("done");
    }

    [Fact]
    public async Task Rule_7_only_a_wrong_answer_counts_as_a_try()
    {
        var tried = new List<string>();
        await using var desk = Talk("login", Login(tried, right: "1234"));
        await desk.SayAsync("do login");
        (await desk.SayAsync("xx")).ShouldBe("four digits\ncode?");
        (await desk.SayAsync("1111")).ShouldBe("wrong\ncode?");
        (await desk.SayAsync("1234")).ShouldBe("welcome");
        tried.ShouldBe(["1111", "1234"]);
    }

    [Fact]
    public async Task Rule_8_a_default_is_taken_without_asking_and_a_sentence_changes_it()
    {
        var fund = new Slot<int>("fund", Words.Of("fund?"), ReadNumber) { Default = "1" };
        await using var desk = Talk("order", async flow =>
        {
            flow.Say(Words.Of($"fund {await flow.Ask(fund)}"));
            return await flow.Ask(Size);
        });
        (await desk.SayAsync("do order")).ShouldBe("fund 1 | size?");
        (await desk.SayAsync("do order fund=2")).ShouldBe("fund 2 | size?");
    }

    [Fact]
    public async Task The_words_go_to_a_global_word_then_the_open_slot_then_a_correction_then_a_sure_wish()
    {
        var other = new Scripted("other", async flow => await flow.Ask(Count));
        await using var desk = Talk("order", async flow => await flow.Ask(Size) + (await flow.Ask(Name)).Length + await flow.Ask(new Slot<int>("price", Words.Of("price?"), ReadNumber)), other);
        await desk.SayAsync("do order");
        (await desk.SayAsync("help")).ShouldBe("a number, please\nsize?");
        (await desk.SayAsync("5")).ShouldBe("name?");
        (await desk.SayAsync("do other")).ShouldBe("price?", "a free text takes whatever is said");
        (await desk.SayAsync("fix name Chi")).ShouldBe("price?");
        (await desk.SayAsync("do other")).ShouldBe("count?");
    }

    [Fact]
    public async Task Several_answers_in_one_message_are_kept_ahead_but_never_of_a_sensitive_slot()
    {
        var from = new Slot<string>("from", Words.Of("from?"), text => Part(text, "from"));
        var to = new Slot<string>("to", Words.Of("to?"), text => Part(text, "to"));
        var secret = new Slot<string>("secret", Words.Of("secret?"), Reading<string>.Of) { Sensitive = true };
        await using var desk = Talk("trip", async flow =>
        {
            var a = await flow.Ask(from);
            var b = await flow.Ask(to);
            await flow.Ask(secret, Words.Of("secret?"), (_, _) => ValueTask.FromResult<Verdict<int>>(new Verdict<int>.Right(1)));
            flow.Say(Words.Of($"{a}-{b}"));
            return 0;
        }, slots: [from, to, secret]);
        await desk.SayAsync("do trip");
        (await desk.SayAsync("from hue to vinh")).ShouldBe("secret?");
        (await desk.SayAsync("anything")).ShouldBe("hue-vinh");
    }

    [Fact]
    public async Task Rule_9_what_was_read_for_a_question_is_read_and_shown_again_when_the_person_comes_back_to_it()
    {
        var reads = 0;
        await using var desk = Talk("list", Pages(() => reads++));
        (await desk.SayAsync("do list")).ShouldBe("page 0 | next?");
        (await desk.SayAsync("1")).ShouldBe("page 1 | next?");
        (await desk.SayAsync("2")).ShouldBe("page 2 | next?");
        reads.ShouldBe(3);
        (await desk.SayAsync("0")).ShouldBe("page 1 | next?");
        (await desk.SayAsync("0")).ShouldBe("page 0 | next?");
        (await desk.SayAsync("0")).ShouldBe("menu");
    }

    [Fact]
    public async Task Words_that_are_expected_answer_the_questions_that_come_and_nobody_is_asked_twice_who_goes_back()
    {
        IReadOnlyDictionary<string, string> answers = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var desk = Talk("draft", async flow =>
        {
            var name = await flow.Ask(Name);
            flow.Expect(new Dictionary<string, string>(StringComparer.Ordinal) { ["size"] = "3", ["count"] = "x", ["code"] = "1234", ["name"] = "Other" });
            var size = await flow.Ask(Size);
            var count = await flow.Ask(Count);
            answers = flow.Answers;
            flow.Say(Words.Of($"{name} {size} {count}"));
            await flow.Ask(Code, Words.Of("code?"), Judge([], "1234"));
            return 0;
        });
        await desk.SayAsync("do draft");
        (await desk.SayAsync("An")).ShouldBe("count?", "three is expected, x reads as no number");
        (await desk.SayAsync("0")).ShouldBe("size?", "whoever goes back is asked");
        (await desk.SayAsync("4")).ShouldBe("count?");
        (await desk.SayAsync("5")).ShouldBe("An 4 5 | code?", "a code is never expected");
        answers.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "An", ["size"] = "4", ["count"] = "5" }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_question_in_passing_is_left_for_good_by_anything_else_that_is_understood()
    {
        var other = new Scripted("other", async flow => await flow.Ask(Count));
        await using var desk = Talk("list", Pages(() => 0), other);
        await desk.SayAsync("do list");
        (await desk.SayAsync("hm")).ShouldBe("next?");
        (await desk.SayAsync("do other")).ShouldBe("count?");
        (await desk.SayAsync("7")).ShouldBeEmpty();
        (await desk.SayAsync("hm")).ShouldBe("not understood\nmenu");
    }

    [Fact]
    public async Task Rule_9_back_drops_the_last_answer_and_leaves_the_flow_at_its_first_question()
    {
        await using var desk = Talk("order", async flow => await flow.Ask(Size) + await flow.Ask(Count));
        await desk.SayAsync("do order");
        await desk.SayAsync("1");
        (await desk.SayAsync("0")).ShouldBe("size?");
        (await desk.SayAsync("0")).ShouldBe("menu");
        (await desk.SayAsync("1")).ShouldBe("not understood\nmenu");
    }

    [Fact]
    public async Task Rule_10_a_correction_keeps_later_plain_answers_and_drops_judged_ones()
    {
        var tried = new List<string>();
        await using var desk = Talk("order", async flow =>
        {
            var size = await flow.Ask(Size);
            var count = await flow.Ask(Count);
            await flow.Ask(Code, Words.Of("code?"), Judge(tried, "1234"));
            var price = await flow.Ask(new Slot<int>("price", Words.Of("price?"), ReadNumber));
            flow.Say(Words.Of($"{size} {count} {price}"));
            return 0;
        });
        await desk.SayAsync("do order");
        await desk.SayAsync("1");
        await desk.SayAsync("2");
        (await desk.SayAsync("1234")).ShouldBe("price?");
        (await desk.SayAsync("fix size 9")).ShouldBe("code?");
        await desk.SayAsync("1234");
        (await desk.SayAsync("3")).ShouldBe("9 2 3");
    }

    [Fact]
    public async Task Rule_11_the_same_input_again_has_no_second_effect_and_another_one_has()
    {
        var sent = new List<int>();
        await using var desk = Talk("order", async flow =>
        {
            var size = await flow.Ask(Size);
            await flow.Once("send", size, (value, _) => { sent.Add(value); return ValueTask.FromResult(sent.Count); }, _ => flow.Now.AddMinutes(5));
            return await flow.Ask(Count);
        });
        await desk.SayAsync("do order");
        await desk.SayAsync("1");
        await desk.SayAsync("0");
        (await desk.SayAsync("1")).ShouldBe("count?");
        sent.ShouldBe([1]);
        await desk.SayAsync("0");
        await desk.SayAsync("2");
        sent.ShouldBe([1, 2]);
        await desk.SayAsync("0");
        desk.Time.Advance(TimeSpan.FromMinutes(6));
        await desk.SayAsync("2");
        sent.ShouldBe([1, 2, 2], "what was set aside is good until its time");
    }

    [Fact]
    public async Task Rule_11_a_right_answer_spends_the_challenge_before_it()
    {
        var sent = new List<int>();
        await using var desk = Talk("login", async flow =>
        {
            var size = await flow.Ask(Size);
            await flow.Once("send", size, (value, _) => { sent.Add(value); return ValueTask.FromResult(sent.Count); });
            await flow.Ask(Code, Words.Of("code?"), Judge([], "1234"));
            return await flow.Ask(Count);
        });
        await desk.SayAsync("do login");
        await desk.SayAsync("1");
        (await desk.SayAsync("1234")).ShouldBe("count?");
        (await desk.SayAsync("0")).ShouldBe("code?");
        (await desk.SayAsync("0")).ShouldBe("size?");
        (await desk.SayAsync("1")).ShouldBe("code?");
        sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Rule_12_a_final_effect_is_a_wall()
    {
        await using var desk = Talk("order", async flow =>
        {
            var size = await flow.Ask(Size);
            await flow.Once("file", size, (_, _) => ValueTask.FromResult(1), kind: EffectKind.Final);
            return await flow.Ask(Count);
        });
        await desk.SayAsync("do order");
        (await desk.SayAsync("1")).ShouldBe("count?");
        (await desk.SayAsync("0")).ShouldBe("wall | count?");
        (await desk.SayAsync("fix size 2")).ShouldBe("wall | count?");
    }

    [Fact]
    public async Task Rule_13_restart_and_redo_forget_a_step_and_all_after_it()
    {
        var sent = 0;
        var answers = new Slot<string>("code", Words.Of("code?"), Reading<string>.Of) { Sensitive = true };
        await using var desk = Talk("login", async flow =>
        {
            var challenge = await flow.Once("send", 1, (_, _) => ValueTask.FromResult(++sent));
            await flow.Ask<string, int>(answers, Words.Of($"code {challenge}?"), (answer, _) =>
            {
                if (answer == "again")
                {
                    flow.Redo("send");
                }

                return ValueTask.FromResult<Verdict<int>>(answer == "ok" ? new Verdict<int>.Right(1) : new Verdict<int>.Restart("send", Words.Of("void")));
            });
            return 0;
        });
        (await desk.SayAsync("do login")).ShouldBe("code 1?");
        (await desk.SayAsync("again")).ShouldBe("code 2?");
        (await desk.SayAsync("bad")).ShouldBe("void | code 3?");
        sent.ShouldBe(3);
    }

    [Fact]
    public async Task Rule_14_the_key_of_an_effect_survives_a_lost_commit_and_changes_with_input_and_visit()
    {
        var keys = new List<string>();
        var store = new LosingStore(new MemoryConversations(TimeProvider.System));
        await using var desk = Talk("order", Remember(keys), store: store);
        await desk.SayAsync("do order", "begin");
        store.Lose = 1;
        await Should.ThrowAsync<StoreUnavailableException>(() => desk.SayAsync("1", "one"));
        await desk.SayAsync("1", "typed again");
        keys.Count.ShouldBe(2);
        keys[1].ShouldBe(keys[0]);
        await desk.SayAsync("0");
        await desk.SayAsync("2");
        keys[2].ShouldNotBe(keys[0]);
    }

    [Fact]
    public async Task Rule_14_the_key_of_a_judged_answer_has_the_attempt_and_the_answer_in_it()
    {
        var keys = new List<string>();
        await using var desk = Talk("login", async flow =>
        {
            await flow.Ask<string, int>(Code, Words.Of("code?"), (_, call) =>
            {
                keys.Add(call.IdempotencyKey);
                return ValueTask.FromResult<Verdict<int>>(new Verdict<int>.Wrong(Words.Of("wrong")));
            });
            return 0;
        });
        await desk.SayAsync("do login");
        await desk.SayAsync("1111");
        await desk.SayAsync("1111");
        await desk.SayAsync("2222");
        keys.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
        keys.ShouldAllBe(key => !key.Contains("1111", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rule_15_a_turn_whose_record_moved_runs_again_and_gives_up_politely()
    {
        var store = new LosingStore(new MemoryConversations(TimeProvider.System));
        await using var desk = Talk("order", async flow => await flow.Ask(Size) + await flow.Ask(Count), store: store);
        await desk.SayAsync("do order");
        store.Move = 3;
        (await desk.SayAsync("1")).ShouldBe("count?");
        store.Move = 4;
        (await desk.SayAsync("2")).ShouldBe("busy");
        (await desk.SayAsync("x")).ShouldBe("count?");
    }

    [Fact]
    public async Task Rule_16_an_effect_that_fails_leaves_everything_as_it_was()
    {
        var fails = true;
        var keys = new List<string>();
        await using var desk = Talk("order", async flow =>
        {
            var size = await flow.Ask(Size);
            await flow.Once("send", size, (_, call) =>
            {
                keys.Add(call.IdempotencyKey);
                return fails ? throw new HttpRequestException("down") : ValueTask.FromResult(1);
            });
            flow.Say(Words.Of("sent"));
            return 0;
        });
        await desk.SayAsync("do order");
        (await desk.SayAsync("1", "one")).ShouldBe("busy");
        fails = false;
        (await desk.SayAsync("1", "one")).ShouldBe("sent", "the activity was not marked as seen");
        keys[1].ShouldBe(keys[0]);
    }

    [Fact]
    public async Task Rule_16_an_effect_that_outlives_the_deadline_is_thrown_away_at_its_await()
    {
        var late = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cameBack = false;
        await using var desk = Talk("order", async flow =>
        {
            await flow.Once("send", 1, async (_, _) =>
            {
                started.TrySetResult();
                return await late.Task;
            });
            cameBack = true;
            return 0;
        });
        var turn = desk.Runner().RunAsync(desk.Message("do order"), entry: null, TestContext.Current.CancellationToken);
        await started.Task;
        desk.Time.Advance(TimeSpan.FromSeconds(11));
        Desk.TextOf([((TurnOutcome.Busy)await turn).Reply]).ShouldBe("busy");
        late.SetResult(1);
        await Task.Yield();
        cameBack.ShouldBeFalse();
    }

    [Fact]
    public async Task Rule_16_a_bug_commits_nothing_and_says_sorry()
    {
        await using var desk = Talk("order", async flow =>
        {
            var size = await flow.Ask(Size);
            return 10 / size + await flow.Ask(Count);
        });
        await desk.SayAsync("do order");
        (await desk.SayAsync("0000")).ShouldBe("sorry");
        (await desk.SayAsync("5")).ShouldBe("count?");
    }

    [Fact]
    public async Task Rule_17_a_session_that_ended_is_asked_for_again_and_the_task_goes_on()
    {
        var ended = false;
        var login = new PassDialog();
        await using var desk = Talk("look", async flow =>
        {
            var pass = await flow.Require<Pass>();
            var size = await flow.Ask(Size);
            await flow.Once("read", size, (_, _) => ended ? throw new SessionEndedException() : ValueTask.FromResult(1));
            flow.Say(Words.Of($"{pass.Word} {size}"));
            return 0;
        }, services: services =>
        {
            services.AddSingleton<FlowDialog>(login);
            services.AddRequirement(_ => new Requirement<Pass>("pass", login, (_, _) => TimeSpan.FromHours(1), (_, _, _) => ValueTask.CompletedTask));
        });
        (await desk.SayAsync("do look")).ShouldBe("pass?");
        (await desk.SayAsync("abc")).ShouldBe("size?");
        ended = true;
        (await desk.SayAsync("5")).ShouldBe("session ended | pass?");
        ended = false;
        (await desk.SayAsync("xyz")).ShouldBe("xyz 5");
        (await desk.SayAsync("do look")).ShouldBe("size?", "whoever is signed in is not asked again");
    }

    [Fact]
    public async Task Rule_18_the_record_holds_answers_and_no_prompts()
    {
        await using var desk = Talk("order", async flow => await flow.Ask(Size) + await flow.Ask(Count));
        await desk.SayAsync("do order");
        await desk.SayAsync("5");
        var record = Encoding.UTF8.GetString((await desk.Store.LoadAsync(desk.Conversation, TestContext.Current.CancellationToken))!.Body.Span);
        using var json = JsonDocument.Parse(record);
        json.RootElement.GetProperty("schema").GetInt32().ShouldBe(1);
        var frame = json.RootElement.GetProperty("frames")[0];
        frame.GetProperty("open").GetString().ShouldBe("count");
        frame.GetRawText().ShouldNotContain("size?");
    }

    [Fact]
    public async Task Rule_19_the_raw_answer_of_a_sensitive_slot_is_stored_nowhere()
    {
        await using var desk = Talk("login", async flow =>
        {
            await flow.Ask(Code, Words.Of("code?"), Judge([], "7391"));
            return await flow.Ask(Count);
        });
        await desk.SayAsync("do login");
        await desk.SayAsync("7390");
        await desk.SayAsync("7391");
        var record = Encoding.UTF8.GetString((await desk.Store.LoadAsync(desk.Conversation, TestContext.Current.CancellationToken))!.Body.Span);
        record.ShouldNotContain("739");
    }

    [Fact]
    public async Task Rule_19_a_sensitive_slot_without_a_judge_is_a_bug()
    {
        await using var desk = Talk("login", async flow => (await flow.Ask(Code)).Length);
        (await desk.SayAsync("do login")).ShouldBe("sorry");
    }

    [Fact]
    public async Task Rule_19_the_commit_masks_a_secret_in_the_log_of_the_channel()
    {
        var store = new MemoryConversations(TimeProvider.System);
        var web = new ChannelProfile("web", Delivery.Log, TimeSpan.FromSeconds(10));
        await using var desk = Talk("login", Login([], "1234"), store: store, services: services => services.AddSingleton(web));
        await desk.RunEntryAsync(store, "web", "do login");
        await desk.RunEntryAsync(store, "web", "1111");
        var log = await store.ReadAsync(desk.Conversation, 0, 100, TestContext.Current.CancellationToken);
        var texts = log.Select(entry => ActivityJson.FromUtf8(entry.Activity.Span).Text).ToList();
        texts.ShouldBe(["do login", "code?", "••••••", "wrong\ncode?"]);
    }

    [Fact]
    public async Task Rule_20_a_task_past_its_life_is_dropped_with_a_notice_before_the_message_is_understood()
    {
        await using var desk = Talk("order", async flow => await flow.Ask(Size) + await flow.Ask(Count));
        await desk.SayAsync("do order");
        await desk.SayAsync("1");
        desk.Time.Advance(TimeSpan.FromMinutes(29));
        (await desk.SayAsync("x")).ShouldBe("count?");
        desk.Time.Advance(TimeSpan.FromMinutes(31));
        (await desk.SayAsync("2")).ShouldBe("expired | not understood\nmenu");
    }

    [Fact]
    public async Task The_same_activity_again_gets_the_stored_replies_and_runs_nothing()
    {
        var sent = 0;
        await using var desk = Talk("order", async flow =>
        {
            await flow.Once("send", 1, (_, _) => ValueTask.FromResult(++sent));
            return await flow.Ask(Size);
        });
        var first = await desk.SayAsync("do order", "same");
        var copies = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => desk.Runner().RunAsync(desk.Message("do order", "same"), entry: null, TestContext.Current.CancellationToken)));
        copies.ShouldAllBe(copy => ((TurnOutcome.Answered)copy).Repeated);
        copies.ShouldAllBe(copy => Desk.TextOf(((TurnOutcome.Answered)copy).Replies) == first);
        sent.ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_parallel_copies_of_a_message_run_one_turn()
    {
        var sent = 0;
        await using var desk = Talk("order", async flow =>
        {
            await flow.Once("send", 1, async (_, _) =>
            {
                await Task.Yield();
                return Interlocked.Increment(ref sent);
            });
            return await flow.Ask(Size);
        });
        var copies = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => desk.Runner().RunAsync(desk.Message("do order", "same"), entry: null, CancellationToken.None))));
        sent.ShouldBe(1);
        copies.Count(copy => copy is TurnOutcome.Answered { Repeated: false }).ShouldBe(1);
    }

    [Fact]
    public async Task A_dropped_line_offers_to_go_on_and_names_the_task_only()
    {
        await using var desk = Talk("order", async flow => await flow.Ask(Size) + await flow.Ask(Count), channel: Desk.Line);
        (await desk.DialAsync()).ShouldBe("menu");
        await desk.SayAsync("do order");
        await desk.SayAsync("1");
        (await desk.DialAsync()).ShouldBe("resume? [1 go on] [2 to the menu]");
        (await desk.SayAsync("1")).ShouldBe("count?");
        await desk.DialAsync();
        (await desk.SayAsync("2")).ShouldBe("menu");
        desk.Time.Advance(TimeSpan.FromMinutes(31));
        (await desk.DialAsync()).ShouldBe("menu");
    }

    [Fact]
    public async Task A_flow_that_ends_the_session_goes_on_when_the_person_dials_again_with_parameters()
    {
        await using var desk = Talk("login", async flow =>
        {
            await flow.Ask(Size);
            flow.Say(Words.Of("sent"));
            await flow.End();
            await flow.Ask(Code, Words.Of("code?"), Judge([], "1234"));
            flow.Say(Words.Of("welcome"));
            return 0;
        }, channel: Desk.Line);
        await desk.SayAsync("do login");
        (await desk.SayAsync("1")).ShouldBe("sent | END");
        (await desk.DialAsync("do login", "1234")).ShouldBe("welcome");
    }

    private static Desk Talk(string name, Func<Flow, Task<int>> script, FlowDialog? other = null, ITurnStore? store = null, ChannelProfile? channel = null, IReadOnlyList<Slot>? slots = null, Action<IServiceCollection>? services = null) =>
        new(collection =>
        {
            collection.AddSingleton<FlowDialog>(new Scripted(name, script, slots));
            if (other is not null)
            {
                collection.AddSingleton(other);
            }

            collection.AddFlowJson(TestJson.Default);
            services?.Invoke(collection);
        }, channel, store);

    private static Func<Flow, Task<int>> Remember(List<string> keys) => async flow =>
    {
        var size = await flow.Ask(Size);
        await flow.Once("send", size, (_, call) =>
        {
            keys.Add(call.IdempotencyKey);
            return ValueTask.FromResult(1);
        });
        return await flow.Ask(Count);
    };

    private static Func<Flow, Task<int>> Login(List<string> tried, string right) => async flow =>
    {
        await flow.Ask(Code, Words.Of("code?"), Judge(tried, right));
        flow.Say(Words.Of("welcome"));
        return 0;
    };

    private static Func<string, Call, ValueTask<Verdict<int>>> Judge(List<string> tried, string right) => (answer, _) =>
    {
        tried.Add(answer);
        return ValueTask.FromResult<Verdict<int>>(answer == right ? new Verdict<int>.Right(1) : new Verdict<int>.Wrong(Words.Of("wrong")));
    };

    private static Reading<int> ReadNumber(string text) => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Reading<int>.Of(number) : Reading<int>.Nothing;

    private static Reading<string> Part(string text, string word)
    {
        var words = text.Split(' ');
        var at = Array.IndexOf(words, word);
        return at >= 0 && at + 1 < words.Length ? Reading<string>.Of(words[at + 1]) : Reading<string>.Nothing;
    }

    private sealed class Scripted(string name, Func<Flow, Task<int>> script, IReadOnlyList<Slot>? slots = null) : FlowDialog<int>(name)
    {
        public override Wording Title => Words.Of(Id);

        protected override IReadOnlyList<Slot> Slots => slots ?? [Name, Size, Count, Code];

        protected override Task<int> RunAsync(Flow flow) => script(flow);
    }

    private sealed class PassDialog() : FlowDialog<Pass>("pass")
    {
        private static readonly Slot<string> Word = new("word", Words.Of("pass?"), Reading<string>.Of);

        public override Wording Title => Words.Of("pass");

        protected override IReadOnlyList<Slot> Slots => [Word];

        protected override async Task<Pass> RunAsync(Flow flow) => new(await flow.Ask(Word));
    }
}

internal sealed record Pass(string Word);

[JsonSerializable(typeof(Pass))]
internal sealed partial class TestJson : JsonSerializerContext;

/// <summary>A store that loses answers, or finds the record moved, as often as it is told.</summary>
internal sealed class LosingStore(MemoryConversations inner) : ITurnStore
{
    public int Lose { get; set; }

    public int Move { get; set; }

    public ValueTask<StoredRecord?> LoadAsync(string conversation, CancellationToken cancellationToken) => inner.LoadAsync(conversation, cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        if (Lose > 0)
        {
            Lose--;
            throw new StoreUnavailableException("lost");
        }

        if (Move > 0)
        {
            Move--;
            return ValueTask.FromResult(CommitOutcome.Moved);
        }

        return inner.CommitAsync(commit, cancellationToken);
    }
}

internal static class DeskExtensions
{
    public static TurnRunner Runner(this Desk desk) => desk.Services.GetRequiredService<TurnRunner>();

    public static async Task<string> RepliesTextAsync(this Desk desk, Activity activity) => Desk.TextOf(await desk.RepliesAsync(activity));

    /// <summary>A message by way of the inbox, as on a channel with a log.</summary>
    public static async Task RunEntryAsync(this Desk desk, MemoryConversations store, string channel, string text)
    {
        var activity = desk.Message(text);
        activity.ChannelId = channel;
        var bytes = ActivityJson.ToUtf8(activity);
        await store.AdmitAsync(new Arrival(desk.Conversation, activity.Id!, bytes, bytes), CancellationToken.None);
        var entry = (await store.PeekAsync(Shard.Of(desk.Conversation), 1, CancellationToken.None))[0];
        await desk.Runner().RunAsync(activity, entry, CancellationToken.None);
    }
}
