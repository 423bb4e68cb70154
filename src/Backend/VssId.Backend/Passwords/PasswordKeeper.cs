using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using VssId.Backend.Secrets;

namespace VssId.Backend.Passwords;

/// <summary>Keeps passwords and judges them (R51): PBKDF2-HMAC-SHA-256 with a salt, then HMAC under a key outside the database.</summary>
internal sealed class PasswordKeeper(IOptions<PasswordOptions> options, CredentialKeys keys, RandomNumberGenerator random) : IDisposable
{
    /// <summary>Longest password, in UTF-16 units.</summary>
    public const int Longest = 200;

    private readonly ConcurrencyLimiter turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.Parallel,
        QueueLimit = options.Value.Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Rounds wanted now.</summary>
    public int Rounds => options.Value.Rounds;

    /// <summary>What is to be kept of a password. Takes some tenths of a second.</summary>
    public byte[] Keep(string password)
    {
        var salt = new byte[PasswordHash.SaltBytes];
        random.GetBytes(salt);
        return new PasswordHash(Rounds, salt, Code(password, salt, Rounds)).ToBytes();
    }

    /// <summary>What is to be kept of a password for which the slow function was done beforehand.</summary>
    public byte[] Keep(int rounds, byte[] salt, byte[] slow) => new PasswordHash(rounds, salt, keys.OfPassword(slow)).ToBytes();

    /// <summary>Takes a turn to judge a password; null when too many wait.</summary>
    /// <remarks>Taken before a try is counted: whoever is sent away as busy has not tried.</remarks>
    public async Task<PasswordTurn?> EnterAsync(CancellationToken cancellationToken)
    {
        var lease = await turns.AcquireAsync(1, cancellationToken);
        return lease.IsAcquired ? new PasswordTurn(this, lease) : null;
    }

    /// <summary>Whether two passwords are the same one.</summary>
    public static bool AreSame(string one, string other) =>
        string.Equals(one.Normalize(NormalizationForm.FormC), other.Normalize(NormalizationForm.FormC), StringComparison.Ordinal);

    public void Dispose() => turns.Dispose();

    /// <summary>The code of a password. Keyboards compose Vietnamese letters in two ways; both are the same password.</summary>
    internal byte[] Code(string password, byte[] salt, int rounds)
    {
        var text = password.Length > Longest ? string.Empty : password.Normalize(NormalizationForm.FormC);
        return keys.OfPassword(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(text), salt, rounds, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes));
    }
}
