using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Testing.Flows;
using Xunit;

namespace VssId.Bot.Engine.Tests;

/// <summary>How sentences are taken: doubts, global words in sentences, slots filled by a sentence, corrections of outer flows.</summary>
public sealed class UnderstandingRulesTests
{
    private static readonly Slot<string> Part = Named("part");
    private static readonly Slot<string> Number = Named("number");
    private static readonly Slot<string> Secret = new("secret", Words.Of("secret?"), text => text.Length == 4 ? Reading<string>.Of(text) : Reading<string>.Nothing) { Sensitive = true };

    [Theory]
    [InlineData("2")]
    [InlineData("other")]
    [InlineData("the other")]
    public async Task A_doubt_is_settled_by_key_label_or_words_and_goes_on_with_the_words_of_the_first_message(string answer)
    {
        await using var desk = Talk();
        (await desk.SayAsync("maybe order|other part=7")).ShouldBe("which? [1 order] [2 other] [3 something else]");
        (await desk.SayAsync(answer)).ShouldBe("other 7");
    }

    [Theory]
    [InlineData("3")]
    [InlineData("something else")]
    [InlineData("neither")]
    public async Task None_of_the_offered_readings_may_be_meant(string answer)
    {
        await using var desk = Talk();
        await desk.SayAsync("maybe order|other");
        (await desk.SayAsync(answer)).ShouldBe("what else?\nmenu");
        (await desk.SayAsync("1")).ShouldBe("not understood\nmenu");
    }

    [Theory]
    [InlineData("say other part=1", "other 1")]
    [InlineData("00", "menu")]
    [InlineData("help", "help")]
    [InlineData("xyz", "not understood\nmenu")]
    public async Task Anything_else_closes_the_doubt(string text, string answer)
    {
        await using var desk = Talk();
        await desk.SayAsync("maybe order|other");
        (await desk.SayAsync(text)).ShouldBe(answer);
        (await desk.SayAsync("2")).ShouldBe("not understood\nmenu");
    }

    [Fact]
    public async Task A_doubt_is_closed_by_half_an_hour_and_by_dialling_again()
    {
        await using var desk = Talk();
        await desk.SayAsync("maybe order|other");
        desk.Time.Advance(TimeSpan.FromMinutes(31));
        (await desk.SayAsync("1")).ShouldBe("not understood\nmenu");
        await desk.SayAsync("maybe order|other");
        (await desk.DialAsync()).ShouldBe("menu");
        (await desk.SayAsync("1")).ShouldBe("not understood\nmenu");
    }

    [Fact]
    public async Task A_doubt_never_leaves_an_open_question()
    {
        await using var desk = Talk();
        await desk.SayAsync("do order");
        (await desk.SayAsync("maybe order|other")).ShouldBe("number?");
    }

    [Theory]
    [InlineData("please cancel", "given up | menu")]
    [InlineData("please 00", "menu")]
    [InlineData("please 0", "menu")]
    [InlineData("please help", "help\nnumber?")]
    public async Task A_global_word_in_a_sentence_is_heard_when_the_question_refused_it(string text, string answer)
    {
        await using var desk = Talk();
        await desk.SayAsync("do order");
        (await desk.SayAsync(text)).ShouldBe(answer);
    }

    [Fact]
    public async Task A_free_text_takes_a_global_word_in_a_sentence_as_its_answer()
    {
        var name = new Slot<string>("name", Words.Of("name?"), text => text.Length > 40 ? Reading<string>.Nothing : Reading<string>.Of(text)) { FreeText = true };
        await using var desk = Talk(new Scripted("named", async flow =>
        {
            flow.Say(Words.Of($"hello {await flow.Ask(name)}"));
            return 0;
        }, [name]));
        await desk.SayAsync("do named");
        (await desk.SayAsync("please cancel")).ShouldBe("hello please cancel");
        await desk.SayAsync("do named");
        (await desk.SayAsync("please " + new string('x', 60))).ShouldBe("name?");
    }

    [Fact]
    public async Task A_sentence_fills_the_slots_of_its_flow_and_of_what_it_requires_in_any_order()
    {
        await using var desk = Talk();
        (await desk.SayAsync("say order number=5 part=7")).ShouldBe("secret?");
        (await desk.SayAsync("1234")).ShouldBe("signed in 5 | order 7 of 5");
    }

    [Fact]
    public async Task A_sentence_fills_no_secret()
    {
        await using var desk = Talk();
        (await desk.SayAsync("say order number=5 1234")).ShouldBe("secret?");
    }

    [Fact]
    public async Task Words_that_came_ahead_are_taken_once()
    {
        await using var desk = Talk();
        await desk.SayAsync("say order number=5 part=7");
        (await desk.SayAsync("0")).ShouldBe("number?");
        (await desk.SayAsync("number=6")).ShouldBe("secret?");
        (await desk.SayAsync("1234")).ShouldBe("signed in 6 | order 7 of 6");
    }

    [Fact]
    public async Task An_answer_ahead_that_cannot_be_is_refused_with_the_reason()
    {
        await using var desk = Talk(new Scripted("picky", async flow =>
        {
            await flow.Ask(Part, value => value == "7" ? Words.Of("not seven") : null);
            return 0;
        }, [Part]));
        (await desk.SayAsync("say picky part=7")).ShouldBe("not seven\npart?");
    }

    [Fact]
    public async Task An_answer_that_waits_for_a_requirement_is_corrected_and_the_requirement_goes_on()
    {
        await using var desk = Talk();
        await desk.SayAsync("say order number=5 part=7");
        (await desk.SayAsync("fix part part=8")).ShouldBe("secret?");
        (await desk.SayAsync("1234")).ShouldBe("signed in 5 | order 8 of 5");
    }

    [Fact]
    public async Task An_answer_before_a_requirement_is_corrected_and_the_requirement_goes_on()
    {
        var first = Named("first");
        await using var desk = Talk(new Scripted("late", async flow =>
        {
            var value = await flow.Ask(first);
            var owner = await flow.Require<Owner>();
            flow.Say(Words.Of($"late {value} of {owner.Number}"));
            return 0;
        }, [first]));
        await desk.SayAsync("do late");
        await desk.SayAsync("first=1");
        await desk.SayAsync("number=5");
        (await desk.SayAsync("fix first first=2")).ShouldBe("secret?");
        (await desk.SayAsync("fix first")).ShouldBe("first?", "without a new answer it is asked for again");
        await desk.SayAsync("first=3");
        await desk.SayAsync("number=5");
        (await desk.SayAsync("1234")).ShouldBe("signed in 5 | late 3 of 5");
    }

    [Fact]
    public async Task The_inner_answer_is_corrected_before_the_outer_one()
    {
        await using var desk = Talk();
        await desk.SayAsync("say order number=5 part=7");
        (await desk.SayAsync("fix number number=6")).ShouldBe("secret?");
        (await desk.SayAsync("1234")).ShouldBe("signed in 6 | order 7 of 6");
    }

    [Theory]
    [InlineData("yes", "number?")]
    [InlineData("no", "menu")]
    [InlineData("hm", "resume? [1 go on] [2 to the menu]")]
    public async Task A_waiting_task_is_resumed_by_yes_and_left_by_no(string text, string answer)
    {
        await using var desk = Talk();
        await desk.SayAsync("do order");
        await desk.DialAsync();
        (await desk.SayAsync(text)).ShouldBe(answer);
    }

    private static Slot<string> Named(string name) => new(name, Words.Of($"{name}?"), text =>
        text.Split(' ').FirstOrDefault(word => word.StartsWith($"{name}=", StringComparison.Ordinal)) is { } word ? Reading<string>.Of(word[(name.Length + 1)..]) : Reading<string>.Nothing);

    // "order" needs an owner, who is asked for a number and a secret; "other" needs nobody.
    private static Desk Talk(FlowDialog? more = null) => new(services =>
    {
        var owner = new OwnerFlow();
        services.AddSingleton<FlowDialog>(owner);
        services.AddSingleton<FlowDialog>(new Scripted("order", async flow =>
        {
            var owned = await flow.Require<Owner>();
            flow.Say(Words.Of($"order {await flow.Ask(Part)} of {owned.Number}"));
            return 0;
        }, [Part]));
        services.AddSingleton<FlowDialog>(new Scripted("other", async flow =>
        {
            flow.Say(Words.Of($"other {await flow.Ask(Part)}"));
            return 0;
        }, [Part]));
        if (more is not null)
        {
            services.AddSingleton(more);
        }

        services.AddRequirement(_ => new Requirement<Owner>("owner", owner, (_, _) => TimeSpan.FromMinutes(5), (_, _, _) => ValueTask.CompletedTask));
        services.AddFlowJson(OwnerJson.Default);
    });

    private sealed class OwnerFlow() : FlowDialog<Owner>("sign-in")
    {
        public override Wording Title => Words.Of("sign in");

        protected override IReadOnlyList<Slot> Slots => [Number, Secret];

        protected override async Task<Owner> RunAsync(Flow flow)
        {
            var number = await flow.Ask(Number);
            await flow.Ask<string, int>(Secret, Words.Of("secret?"), (_, _) => ValueTask.FromResult<Verdict<int>>(new Verdict<int>.Right(1)));
            var owner = new Owner(number);
            flow.Own(owner);
            flow.Say(Words.Of($"signed in {number}"));
            return owner;
        }
    }

    private sealed class Scripted(string name, Func<Flow, Task<int>> script, IReadOnlyList<Slot> slots) : FlowDialog<int>(name)
    {
        public override Wording Title => Words.Of(Id);

        protected override IReadOnlyList<Slot> Slots => slots;

        protected override Task<int> RunAsync(Flow flow) => script(flow);
    }
}
