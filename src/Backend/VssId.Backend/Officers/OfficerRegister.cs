using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Database;
using VssId.Backend.Passwords;
using VssId.Backend.Secrets;

namespace VssId.Backend.Officers;

/// <summary>Who is an officer. Changed by the operator's commands only, never over HTTP.</summary>
internal sealed class OfficerRegister(
    BackendContext context, Work work, OfficerLocks locks, PasswordKeeper passwords, CredentialKeys keys, AuditTrail audit, RandomNumberGenerator random, TimeProvider clock)
{
    /// <summary>A new secret of a second factor.</summary>
    public byte[] NewSecret()
    {
        var secret = new byte[Totp.SecretBytes];
        random.GetBytes(secret);
        return secret;
    }

    /// <summary>Everybody, disabled ones too.</summary>
    public Task<List<Officer>> ListAsync(CancellationToken cancellationToken) =>
        context.Officers.AsNoTracking().OrderBy(officer => officer.Login).ToListAsync(cancellationToken);

    /// <summary>Puts an officer on record.</summary>
    /// <returns>False when the name of sign-in is taken.</returns>
    public async Task<bool> AddAsync(string login, string name, string office, OfficerRole role, string password, byte[] secret, CancellationToken cancellationToken)
    {
        var (hash, factor, roleName) = (passwords.Keep(password), keys.Seal(secret, login, random), role.ToString());
        await work.BeginAsync(cancellationToken);
        var ids = await context.Database.SqlQuery<long>($"""
            INSERT INTO officers (login, full_name, office, role, password_hash, factor, factor_used, disabled_at)
            VALUES ({login}, {name}, {office}, {roleName}, {hash}, {factor}, 0, 0)
            ON CONFLICT (login) DO NOTHING
            RETURNING id AS "Value"
            """).ToListAsync(cancellationToken);
        return ids is [var id] && await KeepAsync(id, "officer added", cancellationToken);
    }

    /// <summary>Gives an officer a new password and second factor, forgets failures, and lets him in again if he was disabled; his session ends.</summary>
    /// <returns>False when there is no such officer.</returns>
    public async Task<bool> ResetAsync(string login, string password, byte[] secret, CancellationToken cancellationToken)
    {
        var (hash, factor) = (passwords.Keep(password), keys.Seal(secret, login, random));
        await work.BeginAsync(cancellationToken);
        if (await FindAsync(login, cancellationToken) is not { } id)
        {
            return false;
        }

        await context.Officers.Where(officer => officer.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.PasswordHash, hash).SetProperty(row => row.Factor, factor).SetProperty(row => row.FactorUsed, 0).SetProperty(row => row.DisabledAt, 0),
            cancellationToken);
        await context.OfficerSessions.Where(session => session.OfficerId == id).ExecuteDeleteAsync(cancellationToken);
        await locks.ForgetAsync(login, cancellationToken);
        return await KeepAsync(id, "officer reset", cancellationToken);
    }

    /// <summary>Lets an officer in no more; his session ends at once.</summary>
    /// <returns>False when there is no such officer.</returns>
    public async Task<bool> DisableAsync(string login, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        await work.BeginAsync(cancellationToken);
        if (await FindAsync(login, cancellationToken) is not { } id)
        {
            return false;
        }

        await context.Officers.Where(officer => officer.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.DisabledAt, now), cancellationToken);
        await context.OfficerSessions.Where(session => session.OfficerId == id).ExecuteDeleteAsync(cancellationToken);
        return await KeepAsync(id, "officer disabled", cancellationToken);
    }

    private async Task<long?> FindAsync(string login, CancellationToken cancellationToken) =>
        await context.Officers.Where(officer => officer.Login == login).Select(officer => (long?)officer.Id).SingleOrDefaultAsync(cancellationToken);

    private async Task<bool> KeepAsync(long officer, string what, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(AuditEntry.OfOfficer(officer, what, "command"), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return true;
    }
}
