using System.Security.Cryptography;
using System.Threading.RateLimiting;

namespace VssId.Backend.Passwords;

/// <summary>A place among those whose passwords are judged at this moment: see <see cref="PasswordOptions.Parallel"/>.</summary>
internal sealed class PasswordTurn(PasswordKeeper keeper, RateLimitLease lease) : IDisposable
{
    /// <summary>Judges a password. Takes some tenths of a second.</summary>
    /// <param name="kept">What is kept; null when there is nobody of that name: that takes as long and is wrong.</param>
    /// <param name="password">What was typed.</param>
    public PasswordVerdict Judge(byte[]? kept, string password)
    {
        var hash = kept is null
            ? new PasswordHash(keeper.Rounds, new byte[PasswordHash.SaltBytes], new byte[SHA256.HashSizeInBytes])
            : PasswordHash.Read(kept);
        var fits = CryptographicOperations.FixedTimeEquals(keeper.Code(password, hash.Salt, hash.Rounds), hash.Code);
        return !fits || kept is null || password.Length > PasswordKeeper.Longest ? PasswordVerdict.Wrong
            : hash.Rounds < keeper.Rounds ? PasswordVerdict.RightButOld
            : PasswordVerdict.Right;
    }

    public void Dispose() => lease.Dispose();
}
