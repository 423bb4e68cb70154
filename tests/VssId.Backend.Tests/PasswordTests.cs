using System.Security.Cryptography;
using System.Text;
using FsCheck.Xunit;
using Microsoft.Extensions.Options;
using VssId.Backend.Passwords;
using VssId.Backend.Secrets;

namespace VssId.Backend.Tests;

/// <summary>Passwords (R51).</summary>
public sealed class PasswordTests : IDisposable
{
    private const string Password = "Đồng xanh 27 ngọn lúa";

    private readonly RandomNumberGenerator random = RandomNumberGenerator.Create();

    [Theory]
    [InlineData("Tre-xanh-7", null)]
    [InlineData("áo dài 42 nón lá", null)]
    [InlineData("tre7xan", PasswordFault.TooShort)]
    [InlineData("tre7xanh", null)]
    [InlineData("trexanhbensong", PasswordFault.OneKind)]
    [InlineData("2718281828", PasswordFault.OneKind)]
    [InlineData("matkhau2026", PasswordFault.Common)]
    [InlineData("Mật khẩu 2026", PasswordFault.Common)]
    [InlineData("P@$$word1", PasswordFault.Common)]
    [InlineData("Password!1", PasswordFault.Common)]
    [InlineData("123456Qwerty", PasswordFault.Common)]
    [InlineData("anhyeuem99", PasswordFault.Common)]
    [InlineData("1q2w3e4r5t", PasswordFault.Common)]
    [InlineData("xin-9900000017", PasswordFault.Personal)]
    [InlineData("xin 0900 000 017", PasswordFault.Personal)]
    [InlineData("xin +84900000017", PasswordFault.Personal)]
    [InlineData("sinh05/09/1990", PasswordFault.Personal)]
    [InlineData("sinh 1990-09-05", PasswordFault.Personal)]
    [InlineData("Lan.079-truc", PasswordFault.Personal)]
    public void The_rules_are_kept(string password, object? fault) => PasswordRules.Check(password, Personal()).ShouldBe((PasswordFault?)fault);

    [Fact]
    public void A_password_longer_than_anybody_types_is_refused()
    {
        PasswordRules.Check(new string('a', 199) + "1", []).ShouldBeNull();
        PasswordRules.Check(new string('a', 200) + "1", []).ShouldBe(PasswordFault.TooLong);
    }

    [Fact]
    public void The_list_holds_several_hundred_words_in_plain_form() => CommonPasswords.Count.ShouldBeGreaterThan(700);

    [Property(MaxTest = 500)]
    public void Nothing_that_breaks_a_rule_is_taken(string? typed)
    {
        var password = typed ?? string.Empty;
        if (!IsWellFormed(password))
        {
            return;
        }

        if (PasswordRules.Check(password, Personal()) is null)
        {
            password.Length.ShouldBeGreaterThanOrEqualTo(8);
            password.ShouldContain(letter => char.IsDigit(letter));
            password.ShouldContain(letter => char.IsLetter(letter));
        }
    }

    [Fact]
    public async Task What_is_kept_is_the_slow_function_with_a_salt_under_a_key_outside_the_database()
    {
        using var keeper = Keeper();
        var kept = keeper.Keep(Password);
        kept.Length.ShouldBe(53);
        var hash = PasswordHash.Read(kept);
        hash.Rounds.ShouldBe(600_000);
        hash.ToBytes().ShouldBe(kept);
        hash.ToString().ShouldBe("PasswordHash");
        var slow = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(Password), hash.Salt, 600_000, HashAlgorithmName.SHA256, 32);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(DevelopmentSecrets.Passwords), 32, info: "VssId.Backend credentials passwords"u8.ToArray());
        hash.Code.ShouldBe(HMACSHA256.HashData(key, slow));
        keeper.Keep(Password).ShouldNotBe(kept);

        (await JudgeAsync(keeper, kept, Password)).ShouldBe(PasswordVerdict.Right);
        // The other way of composing Vietnamese letters.
        (await JudgeAsync(keeper, kept, Password.Normalize(NormalizationForm.FormD))).ShouldBe(PasswordVerdict.Right);
        (await JudgeAsync(keeper, kept, Password + " ")).ShouldBe(PasswordVerdict.Wrong);
        (await JudgeAsync(keeper, kept, Password.ToUpperInvariant())).ShouldBe(PasswordVerdict.Wrong);
        (await JudgeAsync(keeper, kept: null, string.Empty)).ShouldBe(PasswordVerdict.Wrong);
        (await JudgeAsync(keeper, kept: null, Password)).ShouldBe(PasswordVerdict.Wrong);
    }

    [Fact]
    public async Task Another_key_outside_the_database_makes_every_password_wrong()
    {
        using var keeper = Keeper();
        using var other = Keeper(key: Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        (await JudgeAsync(other, keeper.Keep(Password), Password)).ShouldBe(PasswordVerdict.Wrong);
    }

    [Fact]
    public async Task A_password_of_fewer_rounds_is_right_and_wants_to_be_kept_anew()
    {
        using var keeper = Keeper();
        using var later = Keeper(rounds: 600_001);
        (await JudgeAsync(later, keeper.Keep(Password), Password)).ShouldBe(PasswordVerdict.RightButOld);
        (await JudgeAsync(keeper, later.Keep(Password), Password)).ShouldBe(PasswordVerdict.Right);
    }

    [Fact]
    public async Task Too_many_at_once_are_told_that_it_is_busy()
    {
        const int callers = 8;
        using var keeper = Keeper(parallel: 1, waiting: 1);
        using var start = new Barrier(callers);
        PasswordVerdict?[] verdicts = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return JudgeAsync(keeper, kept: null, Password);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
        verdicts.ShouldContain((PasswordVerdict?)null);
        verdicts.ShouldContain(PasswordVerdict.Wrong);
        (await JudgeAsync(keeper, kept: null, Password)).ShouldBe(PasswordVerdict.Wrong);
    }

    [Fact]
    public void A_form_that_nobody_knows_is_not_read()
    {
        Should.Throw<FormatException>(() => PasswordHash.Read([]));
        Should.Throw<FormatException>(() => PasswordHash.Read(new byte[53]));
        Should.Throw<FormatException>(() => PasswordHash.Read([1, .. new byte[51]]));
    }

    public void Dispose() => random.Dispose();

    private static IEnumerable<string> Personal() => ["9900000017", "038090000017", "lan.079", .. PersonalWords.OfBirthday(new DateOnly(1990, 9, 5)), .. PersonalWords.OfPhone("+84900000017")];

    /// <summary>What a password turned out to be; null when it is too busy.</summary>
    private static async Task<PasswordVerdict?> JudgeAsync(PasswordKeeper keeper, byte[]? kept, string password)
    {
        using var turn = await keeper.EnterAsync(CancellationToken.None);
        return turn?.Judge(kept, password);
    }

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);

    private PasswordKeeper Keeper(string key = DevelopmentSecrets.Passwords, int rounds = 600_000, int parallel = 2, int waiting = 16)
    {
        var options = Options.Create(new PasswordOptions { Key = key, Rounds = rounds, Parallel = parallel, Waiting = waiting });
        return new PasswordKeeper(options, new CredentialKeys(options), random);
    }
}
