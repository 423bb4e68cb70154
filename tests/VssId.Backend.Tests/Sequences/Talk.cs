using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Access;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Database;
using VssId.Backend.Idempotency;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests.Sequences;

/// <summary>Does a sequence to the backend and to the model, and compares what both answer.</summary>
internal sealed class Talk(CodeHouse house)
{
    private static readonly string[] Channels = ["webchat", "webchat", "zalo", "ussd"];
    private static readonly byte[] Body = new byte[32];

    private readonly Model model = new();
    private readonly CountedCodes codes = new();
    private readonly List<(Guid Id, string Code)> challenges = [];
    private readonly List<string> tokens = [];
    private readonly List<object> kept = [];

    /// <summary>What was answered to steps that met a challenge or a session.</summary>
    public List<string> Heard { get; } = [];

    public async Task RunAsync(Sequence sequence)
    {
        await house.ForgetAsync();
        foreach (var step in sequence.Steps)
        {
            model.Now = house.Clock.Milliseconds();
            if (step.What is What.Wait)
            {
                house.Clock.Advance(TimeSpan.FromMilliseconds(step.Milliseconds));
                continue;
            }

            var times = step.What is What.WrongFive ? 5 : 1;
            for (var time = 0; time < times; time++)
            {
                if (Expected(step) is { } expected)
                {
                    var answers = await AnswersAsync(step);
                    Heard.Add(expected);
                    answers.ShouldAllBe(answer => answer == expected, $"{step}; before that: {string.Join(", ", Heard)}");
                }
            }
        }
    }

    // A request that comes twice is answered once by the model: its second coming changes nothing (R39).
    private string? Expected(Step step)
    {
        var challenge = model.Challenges.ElementAtOrDefault(challenges.Count - 1 - step.Challenge);
        var session = model.Sessions.ElementAtOrDefault(tokens.Count - 1 - step.Session);
        return (step.What, challenge, session) switch
        {
            (What.Start, _, _) => model.Start(step.Who, step.Where, ChallengePurpose.SignIn),
            (What.Right, { } of, _) => model.Try(of, At(of.Where, step), isRight: true),
            (What.Wrong or What.WrongFive or What.OtherCode, { } of, _) => model.Try(of, At(of.Where, step), isRight: false),
            (What.TakeOver, { } of, _) => model.TakeOver(of, At(of.Where, step)),
            (What.Call, _, { } of) => model.Call(of, At(of.Where, step)) ? "known" : "unknown",
            (What.SignOut, _, { } of) => model.Call(of, At(of.Where, step)) ? Out(of) : "unknown",
            (What.StartMine, _, { } of) => model.Call(of, At(of.Where, step)) ? model.Start(of.Who, of.Where, step.Purpose) : "unknown",
            (What.Spend, { } it, { } of) => model.Call(of, At(of.Where, step)) ? model.Spend(of, it, step.Purpose) : "unknown",
            _ => null,
        };
    }

    private async Task<IReadOnlyList<string>> AnswersAsync(Step step)
    {
        // The model has taken this step already: what it added is not counted yet.
        var number = challenges.Count - 1 - step.Challenge;
        var (id, code) = challenges.ElementAtOrDefault(number);
        var where = step.What switch
        {
            What.Start => step.Where,
            What.Call or What.SignOut or What.StartMine or What.Spend => At(model.Sessions[tokens.Count - 1 - step.Session].Where, step),
            _ => At(model.Challenges[number].Where, step),
        };
        var place = PlaceOf(where);
        switch (step.What)
        {
            case What.Start:
                return await TwiceAsync(step, desk => StartedAsync(desk.StartAsync(new ChallengeRequest(NumberOf(step.Who), ChallengePurpose.SignIn, place), CancellationToken.None), step.Who, where));
            case What.TakeOver:
                return await TwiceAsync(step, async desk => Kept(await desk.TakeOverAsync(id, place, CancellationToken.None)));
            case What.Right or What.Wrong or What.WrongFive or What.OtherCode:
                var typed = step.What is What.Right ? code : step.What is What.OtherCode && number > 0 ? challenges[number - 1].Code : House.Wrong(code);
                return await TwiceAsync(step, async desk => Kept(await desk.TryAsync(id, new CodeAttempt(typed, place), CancellationToken.None)));
            default:
                return await InSessionAsync(step, id, place, where);
        }
    }

    private async Task<IReadOnlyList<string>> InSessionAsync(Step step, Guid challenge, Place place, int where)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<SessionRegister>();
        if (await sessions.KnowAsync(tokens[tokens.Count - 1 - step.Session], place.Channel, place.Conversation, CancellationToken.None) is not { } citizen)
        {
            return ["unknown"];
        }

        switch (step.What)
        {
            case What.SignOut:
                await sessions.EndAsync(citizen, CancellationToken.None);
                return ["signed out"];
            case What.StartMine:
                var who = house.Accounts.Index().Single(account => account.Item == citizen.Account).Index;
                return await TwiceAsync(step, desk => StartedAsync(desk.StartAsync(citizen, new MyChallengeRequest(step.Purpose, place), CancellationToken.None), who, where));
            case What.Spend:
                var keys = scope.ServiceProvider.GetRequiredService<BackendKeys>();
                return await TwiceAsync(step with { IsTwice = false }, async desk =>
                    await desk.SpendAsync(challenge, step.Purpose, keys.NameOfAccount(citizen.Account), citizen.PlaceName, CancellationToken.None) is null ? "not spent" : "spent");
            default:
                return ["known"];
        }
    }

    private async Task<IReadOnlyList<string>> TwiceAsync(Step step, Func<ChallengeDesk, Task<string>> act)
    {
        var key = step.IsTwice ? house.NewKey() : null;
        var first = await OnceAsync(key, act);
        return step.IsTwice ? [first, await OnceAsync(key, act)] : [first];
    }

    // One transaction behind the gate, as the filter of the doors makes it.
    private async Task<string> OnceAsync(string? key, Func<ChallengeDesk, Task<string>> act)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await using var work = services.GetRequiredService<Work>();
        await work.BeginAsync(CancellationToken.None);
        var book = services.GetRequiredService<AnswerBook>();
        var claim = key is null ? null : await book.ClaimAsync("/", key, new SignedRequest("bot", Body), CancellationToken.None);
        if (claim is KeyClaim.Answered answered)
        {
            return (string)kept[answered.Json[0]];
        }

        var answer = await act(ActivatorUtilities.CreateInstance<ChallengeDesk>(services, codes));
        if (!work.Refused)
        {
            if (claim is KeyClaim.New mine)
            {
                kept.Add(answer);
                await book.KeepAsync(mine, [(byte)(kept.Count - 1)], CancellationToken.None);
            }

            await work.CommitAsync(CancellationToken.None);
        }

        return answer;
    }

    private async Task<string> StartedAsync(Task<StartOutcome> start, int who, int where)
    {
        switch (await start)
        {
            case StartOutcome.Started started:
                challenges.Add((started.Challenge.Id, codes.Last));
                return "started";
            case StartOutcome.TooMany tooMany:
                model.Waits(who, where).ShouldContain(tooMany.RetryAt.ToUnixTimeMilliseconds());
                return "too many";
            default:
                return "locked";
        }
    }

    private string Kept(AttemptResult result)
    {
        if (result.Session is { } session)
        {
            tokens.Add(session.Token);
        }

        return result.Outcome switch
        {
            AttemptOutcome.Right => result.Session is null ? "right" : "signed in",
            AttemptOutcome.InUse => "in use",
            AttemptOutcome.Wrong => $"wrong, {result.TriesLeft} left",
            AttemptOutcome.Locked => "locked",
            _ => "void",
        };
    }

    private static string Out(Model.Opened session)
    {
        session.IsOver = true;
        return "signed out";
    }

    private string NumberOf(int who) => Model.IsOnRecord(who) ? house.People[who].Number : $"976000000{who}";

    private static int At(int where, Step step) => step.IsElsewhere ? (where + 1) % Channels.Length : where;

    private static Place PlaceOf(int where) => new(Channels[where], $"conversation{where}", $"source{Math.Max(where, 1)}");
}
