using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace VssId.Backend.Client.Events;

/// <summary>A session that is over because of what its owner did elsewhere.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">Channel on which the owner did it.</param>
/// <param name="Session">Mark of the session that ended (<see cref="MarkOf(string)"/>); absent when none was open in the conversation.</param>
public sealed record SessionOver(DateTimeOffset At, string Channel, string? Session)
{
    /// <summary>What a session is called in events. From the mark nobody finds the token: that has 256 random bits.</summary>
    /// <param name="token">Token of the session.</param>
    public static string MarkOf(string token) =>
        MarkOf(SHA256.HashData(Base64Url.IsValid(token) ? Base64Url.DecodeFromChars(token) : Encoding.UTF8.GetBytes(token)));

    /// <summary>The mark of a session of which the backend only keeps the hash.</summary>
    /// <param name="tokenHash">SHA-256 of the token's bytes.</param>
    public static string MarkOf(ReadOnlySpan<byte> tokenHash) => Convert.ToHexStringLower(SHA256.HashData(tokenHash));
}
