using VssId.Backend.Client;

namespace VssId.Backend.Tests.Sequences;

/// <summary>What the promises R2 to R8, R15 and R16 say of codes and sessions, and nothing of how they are kept.</summary>
internal sealed class Model
{
    private const long Minute = 60_000, Hour = 60 * Minute, Day = 24 * Hour;

    private readonly List<(int Who, int Source, long At)> sends = [];
    private readonly Dictionary<(int Who, bool InSession), (int Failures, long Until)> locks = [];

    public long Now { get; set; }

    public List<Given> Challenges { get; } = [];

    public List<Opened> Sessions { get; } = [];

    // The first two share a phone, the last two are not on record; the first two places share a source.
    public static bool IsOnRecord(int who) => who < 3;

    private static int PhoneOf(int who) => Math.Max(who, 1);

    private static int SourceOf(int where) => Math.Max(where, 1);

    public string Start(int who, int where, ChallengePurpose purpose)
    {
        if (purpose is ChallengePurpose.SignIn && IsLocked(who, inSession: false))
        {
            return "locked";
        }

        if (Waits(who, where).Any(time => time > Now))
        {
            return "too many";
        }

        sends.Add((who, SourceOf(where), Now));
        Challenges.Where(old => old.Who == who && old.Purpose == purpose).ToList().ForEach(old => old.IsOver = true);
        Challenges.Add(new Given(who, where, purpose, Now));
        return "started";
    }

    /// <summary>When the limits of account, phone and source let a code go out again.</summary>
    public IEnumerable<long> Waits(int who, int where)
    {
        foreach (var list in new[] { sends.Where(send => send.Who == who), sends.Where(send => PhoneOf(send.Who) == PhoneOf(who)) })
        {
            long[] newest = [.. list.Select(send => send.At).OrderDescending()];
            yield return new (int Nth, long Wait)[] { (1, Minute), (5, Hour), (10, Day) }.Max(limit => newest.Length < limit.Nth ? 0 : newest[limit.Nth - 1] + limit.Wait);
        }

        var source = sends.Where(send => send.Source == SourceOf(where)).ToList();
        long[] others = [.. source.Where(send => send.Who != who).GroupBy(send => send.Who).Select(account => account.Max(send => send.At)).OrderDescending()];
        yield return source.Any(send => send.Who == who && send.At > Now - Day) || others.Length < 3 ? 0 : others[2] + Day;
        yield return source.Count < 25 ? 0 : source[^25].At + (5 * Minute);
    }

    public string Try(Given challenge, int where, bool isRight)
    {
        if (challenge.IsOver || challenge.IsUsed || challenge.Tries == 5 || where != challenge.Where || Now >= challenge.At + (5 * Minute))
        {
            return "void";
        }

        var lockOf = (challenge.Who, challenge.Purpose is not ChallengePurpose.SignIn);
        if (IsLocked(lockOf.Who, lockOf.Item2))
        {
            return "locked";
        }

        if (isRight && IsOnRecord(challenge.Who))
        {
            challenge.IsUsed = true;
            locks.Remove(lockOf);
            var isSignIn = challenge.Purpose is ChallengePurpose.SignIn;
            if (isSignIn && !Sessions.Exists(session => session.Who == challenge.Who && session.Where != where && IsLive(session)))
            {
                return Open(challenge.Who, where);
            }

            challenge.GoodUntil = Now + (5 * Minute);
            return isSignIn ? "in use" : "right";
        }

        challenge.Tries++;
        var failures = locks.GetValueOrDefault(lockOf).Failures + 1;
        locks[lockOf] = (failures, failures >= 100 ? long.MaxValue : failures % 10 != 0 ? 0 : Now + Math.Min(10 * Minute << ((failures / 10) - 1), Day));
        return IsLocked(lockOf.Who, lockOf.Item2) ? "locked" : challenge.Tries == 5 ? "void" : $"wrong, {5 - challenge.Tries} left";
    }

    public string TakeOver(Given challenge, int where) =>
        challenge.Purpose is ChallengePurpose.SignIn && Spends(challenge, where) ? Open(challenge.Who, where) : "void";

    public string Spend(Opened session, Given challenge, ChallengePurpose purpose) =>
        challenge.Who == session.Who && challenge.Purpose == purpose && Spends(challenge, session.Where) ? "spent" : "not spent";

    /// <summary>Whether a call is answered; it is then the last one that the session saw.</summary>
    public bool Call(Opened session, int where)
    {
        var isKnown = IsLive(session) && session.Where == where;
        session.SeenAt = isKnown ? Now : session.SeenAt;
        return isKnown;
    }

    private string Open(int who, int where)
    {
        Sessions.Where(old => old.Who == who).ToList().ForEach(old => old.IsOver = true);
        Sessions.Add(new Opened(who, where, Now) { SeenAt = Now });
        return "signed in";
    }

    private bool Spends(Given challenge, int where)
    {
        var isGood = !challenge.IsOver && challenge.Where == where && Now < challenge.GoodUntil;
        challenge.GoodUntil = isGood ? 0 : challenge.GoodUntil;
        return isGood;
    }

    private bool IsLive(Opened session) => !session.IsOver && Now < session.SeenAt + (15 * Minute) && Now < session.At + (12 * Hour);

    private bool IsLocked(int who, bool inSession) => locks.GetValueOrDefault((who, inSession)).Until > Now;

    /// <summary>A challenge.</summary>
    internal sealed record Given(int Who, int Where, ChallengePurpose Purpose, long At)
    {
        public int Tries { get; set; }

        public bool IsUsed { get; set; }

        public bool IsOver { get; set; }

        public long GoodUntil { get; set; }
    }

    /// <summary>A session.</summary>
    internal sealed record Opened(int Who, int Where, long At)
    {
        public long SeenAt { get; set; }

        public bool IsOver { get; set; }
    }
}
