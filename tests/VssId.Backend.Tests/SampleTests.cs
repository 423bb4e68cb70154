using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.Backend.Officers;
using VssId.Backend.Passwords;
using VssId.Backend.Sampling;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>The made-up people.</summary>
public abstract class SampleTests(House house)
{
    [Fact]
    public async Task The_cast_and_the_crowd_are_loaded_once_and_go_on_where_they_stopped()
    {
        foreach (var people in new[] { 1_500, 1_500, 2_100 })
        {
            await house.CloseAsync();
            house.Settings["Sample:Load"] = "true";
            house.Settings["Sample:People"] = people.ToString(CultureInfo.InvariantCulture);
            await house.OpenAsync();
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (await house.InDatabaseAsync(context => context.Accounts.CountAsync()) < people + Cast.People.Count)
            {
                limit.Token.ThrowIfCancellationRequested();
                await Task.Yield();
            }
        }

        (await house.InDatabaseAsync(context => context.People.CountAsync())).ShouldBe(2_100 + Cast.People.Count + Cast.Unregistered.Count);
        var first = new Someone("9900000017", "038090000017", "+84900000017", "Nguyễn Văn Mẫu");
        var place = house.NewPlace();
        var card = await house.CardAsync(await house.SignInAsync(first, place), place);
        card.PersonalNumber.ShouldBe(first.PersonalNumber);
        card.FacilityName.ShouldBe("Bệnh viện Đa khoa Mẫu Thanh Hóa");
        card.IssuedBy.ShouldBe("BHXH tỉnh Thanh Hóa");
        (await house.SignInWithPasswordAsync(first, place, "Ruong-lua-17")).Session!.Password!.State.ShouldBe(PasswordState.Fresh);
        foreach (var (number, password, state) in new[] { ("9900000018", "Tam-thoi-18", PasswordState.First), ("9900000020", "Gieng-nuoc-20", PasswordState.Overdue) })
        {
            (await house.TypeAsync((await house.SignInPageAsync(number, house.NewPlace())).Key(), password)).Why.ShouldBe(state);
        }

        (await house.SignInWithPasswordAsync(first with { Number = "9900000019" }, house.NewPlace(), "Con-thuyen-19")).Session!.Password!.State.ShouldBe(PasswordState.Old);
        card.QrText.ShouldStartWith("9900000017|4e677579e1bb856e2056c4836e204de1baab75|05/09/1990|1|");
    }
}

/// <summary>Samples on SQLite.</summary>
public sealed class SamplesOnSqlite(EmptySqliteHouse house) : SampleTests(house), IClassFixture<EmptySqliteHouse>;

/// <summary>Samples on PostgreSQL.</summary>
public sealed class SamplesOnPostgres(EmptyPostgresHouse house) : SampleTests(house), IClassFixture<EmptyPostgresHouse>;

/// <summary>The rules that made-up people keep.</summary>
public sealed class SampleRuleTests
{
    [Fact]
    public void The_cast_keeps_to_numbers_that_nobody_real_has()
    {
        Cast.People.Count.ShouldBeGreaterThanOrEqualTo(12);
        Cast.People[0].Person.FullName.ShouldBe("Nguyễn Văn Mẫu");
        foreach (var person in Cast.People.Concat(Cast.Unregistered).Select(member => member.Person))
        {
            person.BhxhNumber.ShouldMatch("^99000000[0-9]{2}$");
            person.Phone.ShouldMatch(@"^\+849000000[0-9]{2}$");
            PersonalNumberFits(person, "038", "0000[0-9]{2}");
            person.FullName.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        }

        Cast.People.Select(member => member.Person.BhxhNumber).Distinct().Count().ShouldBe(Cast.People.Count);
        Cast.People.ShouldContain(member => member.Person.PersonalNumber == null);
        foreach (var subject in new[] { "DN", "HT", "TE", "CN", "LH", "TN" })
        {
            Cast.People.ShouldContain(member => member.Person.Card != null && member.Person.Card.SubjectCode == subject);
        }
    }

    [Fact]
    public void The_crowd_keeps_to_numbers_that_nobody_real_has_and_is_the_same_each_time()
    {
        var crowd = new Crowd(2026);
        var people = Enumerable.Range(0, 20_000).Select(crowd.PersonAt).ToList();
        var again = new Crowd(2026);
        again.PersonAt(12_345).ShouldBe(people[12_345]);
        new Crowd(2027).PersonAt(12_345).ShouldNotBe(people[12_345]);
        people.Select(person => person.BhxhNumber).Distinct().Count().ShouldBe(people.Count);
        people.Select(person => person.Phone).Distinct().Count().ShouldBe(people.Count);
        var personal = people.Select(person => person.PersonalNumber).OfType<string>().ToList();
        personal.Distinct().Count().ShouldBe(personal.Count);
        var facilities = SampleFacilities.All().Select(facility => facility.Code).ToHashSet();
        foreach (var person in people)
        {
            person.BhxhNumber.ShouldMatch("^991[0-9]{7}$");
            person.Phone.ShouldMatch(@"^\+8454[0-9]{7}$");
            PersonalNumberFits(person, "099", "[0-9]{6}");
            if (person.Card is { } card)
            {
                facilities.ShouldContain(card.FacilityCode);
                card.IssuedOn.ShouldBeLessThan(card.ValidFrom);
            }
        }

        SampleFacilities.All().ShouldAllBe(facility => facility.Name.Contains("Mẫu", StringComparison.Ordinal));
    }

    [Fact]
    public void The_passwords_of_the_cast_are_what_the_slow_function_gives_and_keep_to_the_rules()
    {
        var members = Cast.People.Where(member => member.Password is not null).ToList();
        members.Count.ShouldBe(4);
        foreach (var (_, person, password) in members)
        {
            var salt = SamplePassword.SaltOf(person.BhxhNumber);
            salt.Length.ShouldBe(PasswordHash.SaltBytes);
            Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password!.Text), salt, SamplePassword.Rounds, HashAlgorithmName.SHA256, 32).ShouldBe(Convert.FromBase64String(password.Slow));
            PasswordRules.Check(password.Text, [person.BhxhNumber, person.PersonalNumber!, .. PersonalWords.OfBirthday(person.BirthDate), .. PersonalWords.OfPhone(person.Phone)]).ShouldBeNull();
        }
    }

    [Fact]
    public void The_list_for_newcomers_is_the_cast()
    {
        var text = new StringBuilder("""
            # Sample people

            In Development the backend knows these people. None of them is real: numbers that begin with 99 and phones 0900 000 0nn belong to nobody.
            To sign in, give the number or the 12-digit number; the code appears in the inbox of the phone on the page with three phones.
            `Sample:People` adds as many random people as you like (numbers `991…`, phones `054…`, up to 1,000,000).

            | name | number | 12-digit number | phone | card | role |
            |---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var (role, person, _) in Cast.People.Concat(Cast.Unregistered))
        {
            var phone = "0" + person.Phone[3..];
            text.Append(CultureInfo.InvariantCulture, $"| {person.FullName} | {person.BhxhNumber} | {person.PersonalNumber ?? "–"} | {phone[..4]} {phone[4..7]} {phone[7..]} | {(person.Card is { } card ? $"{card.SubjectCode}{card.PrintedLevel}" : "–")} | {role} |\n");
        }

        text.Append("""

            ## Passwords

            On Zalo and in the web chat these people can also sign in with a password; the others have none, and sign in with codes only. Outside Development nobody has one, even with `Sample:Load`.

            | name | password | which is |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var (_, person, password) in Cast.People.Where(member => member.Password is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {person.FullName} | `{password!.Text}` | {password.State} |\n");
        }

        text.Append($"""

            ## Sample officers

            The first unlocks accounts, the second decides on files and changes phones, the third reviews registrations, at `/officers` of the backend (`http://localhost:5081/officers`), in Development only: outside it they are never put in, even with `Sample:Load`.

            | login | password | secret of the authenticator app |
            |---|---|---|
            | `{SampleOfficer.Login}` | `{SampleOfficer.Password}` | `{Base32.Encode(SampleOfficer.Secret)}` |
            | `{SampleOfficer.FilesLogin}` | `{SampleOfficer.Password}` | `{Base32.Encode(SampleOfficer.FilesSecret)}` |
            | `{SampleOfficer.ReviewLogin}` | `{SampleOfficer.Password}` | `{Base32.Encode(SampleOfficer.ReviewSecret)}` |

            The page of sign-in shows the code of the moment; each is taken once.

            """.ReplaceLineEndings("\n"));

        var path = Path.Combine(DocumentTests.Solution(), "docs", "sample-people.md");
        if (Environment.GetEnvironmentVariable("VSSID_REGENERATE") == "1")
        {
            File.WriteAllText(path, text.ToString());
        }

        File.ReadAllText(path).ShouldBe(text.ToString());
    }

    private static void PersonalNumberFits(SamplePerson person, string province, string rest)
    {
        if (person.PersonalNumber is { } number)
        {
            var century = (person.BirthDate.Year >= 2000 ? 2 : 0) + (person.Sex == Sex.Female ? 1 : 0);
            number.ShouldMatch($"^{province}{century}{person.BirthDate.Year % 100:D2}{rest}$");
        }
    }
}
