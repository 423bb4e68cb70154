using System.Security.Cryptography;
using System.Text;
using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>What a thief of the database learns (R10), on either database.</summary>
public abstract class DumpTests(House house)
{
    private const int Codes = 1_000;

    [Fact]
    public async Task A_dump_holds_no_live_code_no_token_and_nothing_to_test_guesses_with()
    {
        var live = new List<(Challenge Challenge, string Code, Someone Someone, Place Place)>();
        foreach (var batch in Enumerable.Range(0, Codes).Chunk(50))
        {
            live.AddRange(await Task.WhenAll(batch.Select(async _ =>
            {
                var (someone, place) = (await house.NewPersonAsync(subject: null), house.NewPlace());
                var (challenge, code) = await house.CodeAsync(someone, place);
                return (challenge, code, someone, place);
            })));
        }

        var (first, firstCode, _, firstPlace) = live[0];
        var session = (await house.TryAsync(first.Id, firstCode, firstPlace)).Session!;
        // A text that is still waiting to be sent.
        house.Texts.Failures.Enqueue(Messages.SendResult.NotSent);
        var late = await house.NewPersonAsync(subject: null);
        await house.StartAsync(late.Number, house.NewPlace());

        var dump = await house.DumpAsync();

        var texts = dump.OfType<string>().Where(text => text.Length > 0 && !live.Exists(one => text == one.Someone.Number || text == one.Someone.PersonalNumber || text == one.Someone.Phone)).ToList();
        var blobs = dump.OfType<byte[]>().ToList();
        var bytes = blobs.SelectMany(blob => blob.Append((byte)'|')).ToArray();
        var digests = blobs.Select(Convert.ToHexStringLower).ToHashSet(StringComparer.Ordinal);
        blobs.Count.ShouldBeGreaterThan(Codes * 4);
        foreach (var (challenge, code, someone, place) in live)
        {
            texts.ShouldNotContain(code);
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(code)).ShouldBe(-1);
            string[] guesses = [code, $"{challenge.Id}{code}", $"{challenge.Id:N}{code}", $"{someone.Number}{code}", $"{challenge.Id:N} SignIn {place.Channel} {place.Conversation}\n{code}"];
            foreach (var guess in guesses.Select(Encoding.UTF8.GetBytes))
            {
                digests.ShouldNotContain(Convert.ToHexStringLower(SHA256.HashData(guess)));
                digests.ShouldNotContain(Convert.ToHexStringLower(HMACSHA256.HashData(Array.Empty<byte>(), guess)));
                digests.ShouldNotContain(Convert.ToHexStringLower(HMACSHA256.HashData(challenge.Id.ToByteArray(), guess)));
            }
        }

        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(session.Token)).ShouldBe(-1);
        texts.ShouldNotContain(session.Token);
        // In full: three bytes of a phone stand among so many random ones by chance.
        foreach (var phone in live.Select(one => one.Someone.Phone).Append(late.Phone))
        {
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(phone)).ShouldBe(-1);
        }

        bytes.AsSpan().IndexOf("VssID"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task A_dump_holds_no_key_no_digits_and_no_password_of_a_page_and_nothing_to_test_guesses_with()
    {
        const string fresh = "Cánh buồm nâu 64";
        var secrets = new List<(string Boundary, byte[] Secret)>();
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
            var (page, waiting) = (await house.SignInPageAsync(someone.Number, place), await house.SetPasswordPageAsync(someone, house.NewPlace()));
            await house.TypeAsync(page.Key(), "khong dung 77");
            var digits = new[] { await house.DigitsAsync(page.Key(), HouseWithPages.Password), await house.DigitsAsync(waiting.Key(), newPassword: fresh) };
            ids.AddRange([page.Id, waiting.Id]);
            foreach (var key in new[] { page.Key(), waiting.Key() })
            {
                secrets.Add(("key", Encoding.UTF8.GetBytes(key)));
                secrets.Add(("key", System.Buffers.Text.Base64Url.DecodeFromChars(key)));
            }

            secrets.AddRange(digits.Select(each => ("digits", Encoding.UTF8.GetBytes(each))));
        }

        secrets.AddRange(new[] { HouseWithPages.Password, fresh, "khong dung 77" }.Select(each => ("password", Encoding.UTF8.GetBytes(each))));
        // A text with a link that is still waiting to be sent.
        house.Texts.Failures.Enqueue(Messages.SendResult.NotSent);
        await house.Client.OpenPageAsync(
            new PageRequest((await house.NewPersonAsync()).Number, PagePurpose.SetPassword, house.NewPlace(), PageDelivery.Text), house.NewKey(), CancellationToken.None);

        var dump = await house.DumpAsync();

        var blobs = dump.OfType<byte[]>().ToList();
        var bytes = blobs.SelectMany(blob => blob.Append((byte)'|')).ToArray();
        var texts = dump.OfType<string>().ToList();
        var digests = blobs.Select(Convert.ToHexStringLower).ToHashSet(StringComparer.Ordinal);
        var salts = blobs.Where(blob => blob.Length == Passwords.PasswordHash.Length).Select(Passwords.PasswordHash.Read).ToList();
        salts.Count.ShouldBeGreaterThanOrEqualTo(10);
        foreach (var (kind, secret) in secrets)
        {
            texts.ShouldNotContain(Encoding.UTF8.GetString(secret));
            if (kind is not "digits")
            {
                // Four digits turn up among random bytes by chance.
                bytes.AsSpan().IndexOf(secret).ShouldBe(-1);
            }

            // The key may be tested: it has 128 random bits. Digits and passwords may not, alone or with what stands beside them.
            if (kind is not "key")
            {
                foreach (var guess in ids.Select(id => Encoding.UTF8.GetBytes($"{id:N}{Encoding.UTF8.GetString(secret)}")).Append(secret))
                {
                    digests.ShouldNotContain(Convert.ToHexStringLower(SHA256.HashData(guess)));
                    digests.ShouldNotContain(Convert.ToHexStringLower(HMACSHA256.HashData(Array.Empty<byte>(), guess)));
                }
            }
        }

        // The slow function alone does not give what is kept: a key outside the database is needed.
        var slow = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(HouseWithPages.Password), salts[0].Salt, salts[0].Rounds, HashAlgorithmName.SHA256, 32);
        bytes.AsSpan().IndexOf(slow).ShouldBe(-1);
        bytes.AsSpan().IndexOf("/p?k="u8).ShouldBe(-1);
    }

    [Fact]
    public async Task With_another_key_outside_the_database_no_code_is_right()
    {
        var place = house.NewPlace();
        var someone = await house.NewPersonAsync();
        var (challenge, code) = await house.CodeAsync(someone, place);
        await house.CloseAsync();
        house.Settings["Otp:Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        await house.OpenAsync();

        (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Void);

        house.Settings.Remove("Otp:Key");
        await house.CloseAsync();
        await house.OpenAsync();
        (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Right);
    }
}

public sealed class DumpOfSqlite(SqliteHouse house) : DumpTests(house), IClassFixture<SqliteHouse>;

public sealed class DumpOfPostgres(PostgresHouse house) : DumpTests(house), IClassFixture<PostgresHouse>;
