using VssId.Backend.Client.Events;
using VssId.Backend.Client.Notices;
using VssId.Backend.People;

namespace VssId.Backend.Notices;

/// <summary>Takes what arrived in the systems of record, and gives notice of it.</summary>
internal sealed class ArrivalDesk(PeopleRegister people, NoticeDesk notices, TimeProvider clock)
{
    /// <summary>Takes an arrival, in the transaction of the request.</summary>
    public async Task<ArrivalTaken> TakeAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        if (await people.FindAccountAsync(PeopleRegister.NumberOnRecord(arrival.Number), cancellationToken) is { } account)
        {
            var kind = arrival.Kind is ArrivalKind.Visit ? NoticeKind.NewVisit : NoticeKind.MissingContribution;
            await notices.GiveAsync(account.Id, new NoticeGiven(kind, arrival.Day), arrival.Reference, here: null, told: null, cancellationToken);
        }

        return new ArrivalTaken(clock.GetUtcNow());
    }
}
