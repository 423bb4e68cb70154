using VssId.Backend.Client;

namespace VssId.Bot.Services.Tests.Flows;

/// <content>Fresh codes of a citizen who is signed in, and what they are spent on.</content>
internal sealed partial class SampleBackend
{
    private readonly Dictionary<Guid, (ChallengePurpose Purpose, Place Place, DateTimeOffset Until)> _good = [];

    /// <summary>Codes that were sent for something else than signing in, in order.</summary>
    public List<MyChallengeRequest> Asked { get; } = [];

    public Task<Challenge> StartMyChallengeAsync(MyChallengeRequest request, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Once(idempotencyKey, () =>
        {
            if (request.NewPhone == "+84900000017")
            {
                throw Refusal(System.Net.HttpStatusCode.Conflict, ProblemTypes.PhoneNotTaken);
            }

            Asked.Add(request);
            return Start(Number, request.Place, request.Purpose);
        });
    }

    private Challenge Start(string number, Place place, ChallengePurpose purpose)
    {
        foreach (var (old, _) in _open.Where(open => open.Value.Number == number && open.Value.Purpose == purpose).ToList())
        {
            _open.Remove(old);
        }

        var id = new Guid(++_count, 0, 0, new byte[8]);
        _open[id] = new Started(number, place, time.GetUtcNow().AddMinutes(5), Tries: 0, purpose);
        return new Challenge(id, time.GetUtcNow().AddMinutes(5), time.GetUtcNow().AddMinutes(1));
    }

    /// <summary>Spends a challenge whose code was right.</summary>
    internal void Spend(Guid challenge, ChallengePurpose purpose)
    {
        if (!_good.Remove(challenge, out var good) || good.Purpose != purpose || good.Until <= time.GetUtcNow())
        {
            throw Refusal(System.Net.HttpStatusCode.Conflict, ProblemTypes.CodeNeeded);
        }
    }
}
