using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace VssId.Backend.Audit;

/// <summary>Links rows of the audit record: each holds a code over itself and the one before, made with a key outside the database.</summary>
internal sealed class AuditChain(IOptions<AuditOptions> options, RandomNumberGenerator random)
{
    /// <summary>What stands before the first row.</summary>
    public static readonly byte[] Start = new byte[SHA256.HashSizeInBytes];

    private readonly byte[] key = Convert.FromBase64String(options.Value.Key);

    /// <summary>Name of this process as a writer.</summary>
    public string Writer { get; } = NameOf(random);

    /// <summary>The code of a row.</summary>
    public byte[] Link(ReadOnlySpan<byte> before, string writer, long sequence, long at, AuditEntry entry) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{Convert.ToHexStringLower(before)}\n{writer}\n{sequence}\n{at}\n{entry.Account}\n{entry.Person}\n{entry.What}\n{entry.Channel}\n{entry.Why}{ByOfficer(entry)}")));

    // Rows of citizens keep the form they had before there were officers.
    private static string ByOfficer(AuditEntry entry) => entry is { Officer: 0, Channel: not AuditEntry.Office } ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"\n{entry.Officer}");

    private static string NameOf(RandomNumberGenerator random)
    {
        Span<byte> bytes = stackalloc byte[8];
        random.GetBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
