using System.Security.Cryptography;
using VssId.Backend.Limits;
using VssId.Backend.Secrets;

namespace VssId.Backend.Tests;

/// <summary>What is drawn by chance, and how long locks are.</summary>
public sealed class RandomCodeTests
{
    [Fact]
    public void Each_digit_is_as_likely_as_any_other_at_each_position()
    {
        using var random = RandomNumberGenerator.Create();
        const int Codes = 1_000_000;
        var counts = new int[6, 10];
        for (var i = 0; i < Codes; i++)
        {
            var code = random.Code();
            code.Length.ShouldBe(6);
            for (var position = 0; position < 6; position++)
            {
                counts[position, code[position] - '0']++;
            }
        }

        for (var position = 0; position < 6; position++)
        {
            var chiSquare = Enumerable.Range(0, 10).Sum(digit => Math.Pow(counts[position, digit] - (Codes / 10.0), 2) / (Codes / 10.0));
            // p = 1e-6 at 9 degrees of freedom.
            chiSquare.ShouldBeLessThan(45.08);
        }
    }

    [Fact]
    public void Each_of_the_four_digits_is_as_likely_as_any_other()
    {
        using var random = RandomNumberGenerator.Create();
        const int Draws = 1_000_000;
        var counts = new int[10_000];
        for (var i = 0; i < Draws; i++)
        {
            var digits = random.Digits();
            digits.Length.ShouldBe(4);
            counts[int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)]++;
        }

        // p = 1e-6 at 9,999 degrees of freedom (Wilson and Hilferty).
        counts.Sum(count => Math.Pow(count - (Draws / 10_000.0), 2) / (Draws / 10_000.0)).ShouldBeLessThan(10_688);
    }

    [Fact]
    public void What_would_make_small_codes_likelier_is_drawn_again()
    {
        // 4,294,000,000 is the first number that is refused; then comes 7.
        using var random = new Drawn(4_294_000_000, uint.MaxValue, 7);
        random.Code().ShouldBe("000007");
        using var last = new Drawn(4_293_999_999);
        last.Code().ShouldBe("999999");
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 10)]
    [InlineData(11, 0)]
    [InlineData(20, 20)]
    [InlineData(80, 1280)]
    [InlineData(90, 1440)]
    public void Locks_double_up_to_a_day(int failures, int minutes) =>
        CodeLocks.LockAfter(failures, 1_000, new Challenges.OtpOptions()).ShouldBe(minutes == 0 ? 0 : 1_000 + (minutes * 60_000L));

    [Fact]
    public void After_a_hundred_failures_only_the_office_unlocks() =>
        CodeLocks.LockAfter(100, 1_000, new Challenges.OtpOptions()).ShouldBe(CodeLock.ForOffice);

    private sealed class Drawn(params uint[] numbers) : RandomNumberGenerator
    {
        private int next;

        public override void GetBytes(byte[] data) => BitConverter.TryWriteBytes(data, numbers[next++]);

        public override void GetBytes(Span<byte> data) => BitConverter.TryWriteBytes(data, numbers[next++]);
    }
}
