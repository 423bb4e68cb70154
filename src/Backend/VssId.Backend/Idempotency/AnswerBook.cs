using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Access;
using VssId.Backend.Database;
using VssId.Backend.Secrets;

namespace VssId.Backend.Idempotency;

/// <summary>Remembers what each key was answered.</summary>
/// <remarks>
/// Key, effect and answer are one transaction. A second request with the key waits on the row of the first: it finds either the
/// answer, or nothing, because the first left no effect. So there is no state "under way" that a crash could leave behind.
/// </remarks>
internal sealed class AnswerBook(BackendContext context, BackendKeys keys, RandomNumberGenerator random, TimeProvider clock)
{
    private static readonly long Life = TimeSpan.FromHours(24).Milliseconds();

    /// <summary>Claims a key for a request.</summary>
    public async Task<KeyClaim> ClaimAsync(string route, string key, SignedRequest request, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var name = keys.NameOf("idempotency key", $"{request.Service} {route} {key}");
        var mac = keys.NameOf("request", Convert.ToHexStringLower(request.BodyHash));
        var expiresAt = now + Life;
        byte[] none = [];
        var claimed = await context.Database.ExecuteSqlAsync($"""
            INSERT INTO kept_answers (name, request_mac, answer, expires_at) VALUES ({name}, {mac}, {none}, {expiresAt})
            ON CONFLICT (name) DO UPDATE SET request_mac = excluded.request_mac, answer = excluded.answer, expires_at = excluded.expires_at
            WHERE kept_answers.expires_at <= {now}
            """, cancellationToken);
        if (claimed == 1)
        {
            return new KeyClaim.New(name);
        }

        var kept = await context.KeptAnswers.AsNoTracking().SingleAsync(answer => answer.Name == name, cancellationToken);
        return CryptographicOperations.FixedTimeEquals(kept.RequestMac, mac) ? new KeyClaim.Answered(keys.Open(kept.Answer, name)) : new KeyClaim.Reused();
    }

    /// <summary>Keeps the answer of a claimed key.</summary>
    public Task KeepAsync(KeyClaim.New claim, byte[] json, CancellationToken cancellationToken)
    {
        var answer = keys.Seal(json, claim.Name, random);
        return context.KeptAnswers.Where(row => row.Name == claim.Name).ExecuteUpdateAsync(set => set.SetProperty(row => row.Answer, answer), cancellationToken);
    }
}
