using Microsoft.EntityFrameworkCore;
using VssId.Backend.Database;

namespace VssId.Backend.People;

/// <summary>Finds people by the numbers they know.</summary>
internal sealed class PeopleRegister(BackendContext context)
{
    /// <summary>The number by which a person is on record: a card code of 15 characters ends with the number of social insurance.</summary>
    public static string NumberOnRecord(string number) => number.Length == 15 ? number[5..] : number;

    /// <summary>The account of a number on record, 10 or 12 digits; null when there is none.</summary>
    public Task<AccountFound?> FindAccountAsync(string numberOnRecord, CancellationToken cancellationToken)
    {
        var people = numberOnRecord.Length == 12
            ? context.Accounts.Where(account => account.Person.PersonalNumber == numberOnRecord && account.ClosedAt == 0)
            : context.Accounts.Where(account => account.Person.BhxhNumber == numberOnRecord && account.ClosedAt == 0);
        return people.Select(account => new AccountFound(account.Id, account.Phone)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The phone of an account.</summary>
    public Task<string> PhoneOfAsync(long account, CancellationToken cancellationToken) =>
        context.Accounts.Where(row => row.Id == account).Select(row => row.Phone).SingleAsync(cancellationToken);

    /// <summary>Keeps others who change what belongs to an account waiting until the transaction is over.</summary>
    public Task HoldAsync(long account, CancellationToken cancellationToken) =>
        context.Accounts.Where(row => row.Id == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosedAt, row => row.ClosedAt), cancellationToken);

    /// <summary>Id of the person of an account.</summary>
    public Task<long> PersonIdOfAsync(long account, CancellationToken cancellationToken) =>
        context.Accounts.Where(row => row.Id == account).Select(row => row.PersonId).SingleAsync(cancellationToken);

    /// <summary>The person of an account.</summary>
    public Task<Person> PersonOfAsync(long account, CancellationToken cancellationToken) =>
        context.Accounts.AsNoTracking().Where(row => row.Id == account).Select(row => row.Person).SingleAsync(cancellationToken);
}
