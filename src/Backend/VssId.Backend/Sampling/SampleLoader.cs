using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Cards;
using VssId.Backend.Database;
using VssId.Backend.Family;
using VssId.Backend.Passwords;
using VssId.Backend.People;

namespace VssId.Backend.Sampling;

/// <summary>Puts made-up people into the database. What is there already stays.</summary>
internal sealed class SampleLoader(BackendContext context, Work work, PasswordKeeper keeper, IOptions<SampleOptions> options, IHostEnvironment environment, TimeProvider clock)
{
    /// <summary>People in one transaction.</summary>
    public const int Batch = 1_000;

    /// <summary>Puts in the fixed cast and the facilities, if samples are wanted and they are not there.</summary>
    public async Task LoadCastAsync(CancellationToken cancellationToken)
    {
        var first = Cast.People[0].Person.BhxhNumber;
        if (options.Value.Load != true || await context.People.AnyAsync(person => person.BhxhNumber == first, cancellationToken))
        {
            return;
        }

        await work.BeginAsync(cancellationToken);
        context.Facilities.AddRange(SampleFacilities.All());
        context.Employers.AddRange(SampleEmployers.All());
        Add(Cast.People.Select(member => (member.Person, member.Password)), CastRecords.Of);
        Add(Cast.Unregistered.Select(member => (member.Person, (SamplePassword?)null)), CastRecords.Of, hasAccounts: false);
        foreach (var (guardian, child) in CastRecords.Families)
        {
            context.Guardianships.Add(new GuardianshipRow { Guardian = context.People.Local.Single(person => person.BhxhNumber == guardian), Child = context.People.Local.Single(person => person.BhxhNumber == child) });
        }

        await context.SaveChangesAsync(cancellationToken);
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>Puts in the next batch of the crowd.</summary>
    /// <returns>How many of it are on record now.</returns>
    public async Task<int> LoadCrowdAsync(CancellationToken cancellationToken)
    {
        var first = Crowd.FirstNumber.ToString(CultureInfo.InvariantCulture);
        await work.BeginAsync(cancellationToken);
        var last = await context.People.Where(person => person.BhxhNumber!.CompareTo(first) >= 0).MaxAsync(person => person.BhxhNumber, cancellationToken);
        var loaded = last is null ? 0 : (int)(long.Parse(last, CultureInfo.InvariantCulture) - Crowd.FirstNumber) + 1;
        var crowd = new Crowd(options.Value.Seed);
        var count = Math.Clamp(options.Value.People - loaded, 0, Batch);
        context.Database.SetCommandTimeout(DatabaseOptions.ForUpkeep);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        Add(Enumerable.Range(loaded, count).Select(index => (crowd.PersonAt(index), (SamplePassword?)null)), CrowdRecords.Of);
        await context.SaveChangesAsync(cancellationToken);
        await work.CommitAsync(cancellationToken);
        return loaded + count;
    }

    private void Add(IEnumerable<(SamplePerson Person, SamplePassword? Password)> people, Func<SamplePerson, Person, SampleRecord> recordOf, bool hasAccounts = true)
    {
        foreach (var (sample, known) in people)
        {
            // Whoever reads the documents knows these passwords: outside Development nobody has them.
            var password = environment.IsDevelopment() ? known : null;
            var person = new Person
            {
                BhxhNumber = sample.BhxhNumber,
                PersonalNumber = sample.PersonalNumber,
                FullName = sample.FullName,
                BirthDate = sample.BirthDate,
                Sex = sample.Sex,
                Address = sample.Address,
            };
            context.People.Add(person);
            if (hasAccounts)
            {
                context.Accounts.Add(new Account
                {
                    Person = person,
                    Phone = sample.Phone,
                    Email = sample.Email,
                    Password = password is null ? null : keeper.Keep(SamplePassword.Rounds, SamplePassword.SaltOf(sample.BhxhNumber), Convert.FromBase64String(password.Slow)),
                    PasswordSince = password is null ? 0 : (clock.GetUtcNow() - password.Age).ToUnixTimeMilliseconds(),
                    PasswordIsFirst = password?.IsFirst ?? false,
                });
            }

            Add(recordOf(sample, person));
            if (sample.Card is not { } card)
            {
                continue;
            }

            var province = card.FacilityCode[..2];
            context.Cards.Add(new CardRecord
            {
                Person = person,
                Number = sample.BhxhNumber,
                SubjectCode = card.SubjectCode,
                PrintedLevel = card.PrintedLevel,
                ProvinceCode = province,
                FacilityCode = card.FacilityCode,
                ValidFrom = card.ValidFrom,
                ValidTo = card.ValidTo,
                FiveYearsOn = card.FiveYearsOn,
                IssuedOn = card.IssuedOn,
                IssuedBy = SampleFacilities.OfficeOf(province),
                OfficeCode = $"0{province}0",
                ParentName = card.ParentName,
            });
        }
    }

    private void Add(SampleRecord record)
    {
        context.Participations.AddRange(record.Participations);
        context.LumpSums.AddRange(record.LumpSums);
        context.ShortTermBenefits.AddRange(record.ShortTerms);
        context.MonthlyBenefits.AddRange(record.Monthlies);
        context.UnemploymentBenefits.AddRange(record.Unemployments);
        context.Visits.AddRange(record.Visits);
    }
}
