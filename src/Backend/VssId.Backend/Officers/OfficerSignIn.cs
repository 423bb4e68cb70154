using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Database;
using VssId.Backend.Passwords;
using VssId.Backend.Secrets;

namespace VssId.Backend.Officers;

/// <summary>Signs officers in: name, password and the code of their second factor together, so that no answer tells which of them was wrong.</summary>
internal sealed class OfficerSignIn(
    BackendContext context,
    Work work,
    OfficerLocks locks,
    OfficerSessions sessions,
    PasswordKeeper passwords,
    CredentialKeys keys,
    AuditTrail audit,
    TimeProvider clock)
{
    // Nobody's secret: a name that nobody has takes the same steps.
    private static readonly byte[] NoSecret = new byte[Totp.SecretBytes];

    /// <summary>Judges a sign-in.</summary>
    public async Task<SignInOutcome> TryAsync(string login, string password, string code, CancellationToken cancellationToken)
    {
        var name = OfficerLogin.Of(login);
        using var turn = await passwords.EnterAsync(cancellationToken);
        if (turn is null)
        {
            return new SignInOutcome.Busy();
        }

        await work.BeginAsync(cancellationToken);
        var judged = await locks.ChargeAsync(name, clock.Milliseconds(), cancellationToken);
        await work.CommitAsync(cancellationToken);
        if (!judged)
        {
            return new SignInOutcome.Locked();
        }

        // Outside a transaction: the slow function must not keep others from the database.
        var officer = await context.Officers.AsNoTracking().SingleOrDefaultAsync(row => row.Login == name && row.DisabledAt == 0, cancellationToken);
        var verdict = turn.Judge(officer?.PasswordHash, password);
        var now = clock.Milliseconds();
        var step = Totp.StepOf(FactorOf(officer), code, now);
        var renewed = verdict == PasswordVerdict.RightButOld && step is not null ? passwords.Keep(password) : officer?.PasswordHash;
        await work.BeginAsync(cancellationToken);
        if (officer is null || verdict == PasswordVerdict.Wrong || step is not { } used || !await UseAsync(officer, used, renewed!, cancellationToken))
        {
            await audit.WriteAsync(AuditEntry.OfOfficer(officer?.Id ?? 0, "sign-in", officer is null ? "unknown name" : "failed"), cancellationToken);
            await work.CommitAsync(cancellationToken);
            return new SignInOutcome.Wrong();
        }

        await locks.ForgetAsync(name, cancellationToken);
        var token = await sessions.OpenAsync(officer.Id, now, cancellationToken);
        await audit.WriteAsync(AuditEntry.OfOfficer(officer.Id, "sign-in", "right"), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new SignInOutcome.SignedIn(token);
    }

    private byte[] FactorOf(Officer? officer)
    {
        try
        {
            return officer is null ? NoSecret : keys.Open(officer.Factor, officer.Login);
        }
        catch (CryptographicException)
        {
            // The row was changed, or the key is another one: then the password is wrong as well.
            return NoSecret;
        }
    }

    /// <summary>Takes a step of the second factor, once, if the officer is still as he was when he was judged.</summary>
    private async Task<bool> UseAsync(Officer officer, long step, byte[] renewed, CancellationToken cancellationToken) =>
        await context.Officers
            .Where(row => row.Id == officer.Id && row.FactorUsed < step && row.DisabledAt == 0 && row.PasswordHash == officer.PasswordHash && row.Factor == officer.Factor)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.FactorUsed, step).SetProperty(row => row.PasswordHash, renewed), cancellationToken) == 1;
}
