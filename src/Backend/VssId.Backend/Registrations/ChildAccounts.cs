using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Database;
using VssId.Backend.Family;
using VssId.Backend.People;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Registrations;

/// <summary>Opens accounts of children under 18 for their parents: without pictures and without a visit (since 25 May 2021).</summary>
internal sealed class ChildAccounts(
    BackendContext context, Work work, PeopleRegister people, FamilyRegister family, ChallengeDesk challenges, AccountOpening accounts, AuditTrail audit, BackendKeys keys, TimeProvider clock)
{
    /// <summary>Opens the account of a child, in the transaction of the request. Phone and e-mail are those of the parent.</summary>
    public async Task<ChildAccount> OpenAsync(Citizen citizen, ChildAccountWish wish, CancellationToken cancellationToken)
    {
        await people.HoldAsync(citizen.Account, cancellationToken);
        if (await family.PersonAsync(citizen, wish.Of, cancellationToken) is not { } child)
        {
            return Not(ChildAccountOutcome.TooOld);
        }

        if (await accounts.HasAccountAsync(child, cancellationToken))
        {
            return Not(ChildAccountOutcome.HasAccount);
        }

        if (await challenges.SpendAsync(wish.Challenge, ChallengePurpose.ChildAccount, keys.NameOfAccount(citizen.Account), citizen.PlaceName, cancellationToken) is null)
        {
            return Not(ChildAccountOutcome.CodeOver);
        }

        var parent = await context.Accounts.AsNoTracking().SingleAsync(row => row.Id == citizen.Account, cancellationToken);
        var person = await context.People.AsNoTracking().SingleAsync(row => row.Id == child, cancellationToken);
        var opened = new OpenedAccount(person, parent.Phone, parent.Email, wish.ConsentVersion, clock.Milliseconds(), citizen.Channel);
        if (await accounts.OpenAsync(opened, wish.Place, cancellationToken) is not { } account)
        {
            return Not(ChildAccountOutcome.PhoneTaken);
        }

        await audit.WriteAsync(new AuditEntry(account, child, "registration", citizen.Channel, "opened by parent"), cancellationToken);
        return new ChildAccount(ChildAccountOutcome.Opened, person.BhxhNumber ?? person.PersonalNumber);
    }

    private ChildAccount Not(ChildAccountOutcome outcome)
    {
        work.Refuse();
        return new ChildAccount(outcome, Number: null);
    }
}
