using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Rights;
using VssId.Backend.Database;
using VssId.Backend.Notices;
using VssId.Backend.People;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Rights;

/// <summary>Keeps what citizens consent to. Nothing is changed or removed: the latest word about a purpose counts, the others are proof.</summary>
internal sealed class ConsentRegister(BackendContext context, Work work, PeopleRegister people, AuditTrail audit, RandomNumberGenerator random, TimeProvider clock)
{
    /// <summary>The citizen's consents.</summary>
    public async Task<Consents> ReadAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        var consents = await OfAsync(citizen.Account, cancellationToken);
        await WriteDownAsync(citizen, "asked by citizen", cancellationToken);
        await work.CommitAsync(cancellationToken);
        return consents;
    }

    /// <summary>Takes what a citizen says, in the transaction of the request; a withdrawn consent switches off the notices that need it.</summary>
    public async Task<Consents> ChangeAsync(Citizen citizen, ConsentChange change, CancellationToken cancellationToken)
    {
        await people.HoldAsync(citizen.Account, cancellationToken);
        var before = await LatestAsync(citizen.Account, change.Purpose, cancellationToken);
        // The same word again adds no proof.
        if (before?.IsGiven != change.IsGiven || before.Version != change.Version)
        {
            context.Consents.Add(new ConsentRow
            {
                Id = random.Id(),
                AccountId = citizen.Account,
                Purpose = change.Purpose,
                IsGiven = change.IsGiven,
                Version = change.Version,
                Channel = citizen.Channel,
                // Two words in one millisecond keep their order.
                At = Math.Max(clock.Milliseconds(), (before?.At ?? 0) + 1),
            });
            await context.SaveChangesAsync(cancellationToken);
        }

        if (!change.IsGiven)
        {
            var kinds = Enum.GetValues<NoticeKind>().Where(kind => NoticeRules.Needs(kind).Contains(change.Purpose)).ToArray();
            await context.NoticeSwitches.Where(row => row.AccountId == citizen.Account && kinds.Contains(row.Kind))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsOn, false), cancellationToken);
        }

        var consents = await OfAsync(citizen.Account, cancellationToken);
        await WriteDownAsync(citizen, "changed by citizen", cancellationToken);
        return consents;
    }

    /// <summary>Whether an account has given its consent for every one of these purposes.</summary>
    public async Task<bool> AllowsAsync(long account, IEnumerable<ConsentPurpose> purposes, CancellationToken cancellationToken)
    {
        foreach (var purpose in purposes)
        {
            if (await LatestAsync(account, purpose, cancellationToken) is not { IsGiven: true })
            {
                return false;
            }
        }

        return true;
    }

    private async Task<Consents> OfAsync(long account, CancellationToken cancellationToken)
    {
        var items = new List<Consent>();
        foreach (var purpose in Enum.GetValues<ConsentPurpose>())
        {
            items.Add(await LatestAsync(account, purpose, cancellationToken) is { } row
                ? new Consent(purpose, row.IsGiven, Clock.Time(row.At), row.Channel, row.Version)
                : new Consent(purpose, IsGiven: false));
        }

        return new Consents(items);
    }

    private Task<ConsentRow?> LatestAsync(long account, ConsentPurpose purpose, CancellationToken cancellationToken) => context.Consents.AsNoTracking()
        .Where(row => row.AccountId == account && row.Purpose == purpose)
        .OrderByDescending(row => row.At)
        .FirstOrDefaultAsync(cancellationToken);

    private async Task WriteDownAsync(Citizen citizen, string why, CancellationToken cancellationToken) =>
        await audit.WriteAsync(new AuditEntry(citizen.Account, await people.PersonIdOfAsync(citizen.Account, cancellationToken), "consents", citizen.Channel, why), cancellationToken);
}
