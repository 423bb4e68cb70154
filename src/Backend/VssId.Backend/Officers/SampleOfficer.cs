using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Database;
using VssId.Backend.Officers.Pages;
using VssId.Backend.Sampling;

namespace VssId.Backend.Officers;

/// <summary>One made-up officer for demonstrations, named in <c>docs/sample-people.md</c>. Never outside Development, whatever the settings say: everybody can read the secrets.</summary>
internal sealed class SampleOfficer(OfficerRegister officers, BackendContext context, IOptions<SampleOptions> options, IHostEnvironment environment, TimeProvider clock)
{
    public const string Login = "canbo.mau";

    public const string Password = "Lua-chin-2026-dong-xanh";

    /// <summary>Secret of the second factor: 20 bytes.</summary>
    public static ReadOnlySpan<byte> Secret => "sample officer 2026!"u8;

    private bool IsWanted => options.Value.Load == true && environment.IsDevelopment();

    /// <summary>Puts the officer in, if samples are wanted and he is not there.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (IsWanted && !await context.Officers.AnyAsync(officer => officer.Login == Login, cancellationToken))
        {
            await officers.AddAsync(Login, "Lê Thị Cán Bộ Mẫu", "079", OfficerRole.Unlock, Password, Secret.ToArray(), cancellationToken);
        }
    }

    /// <summary>How to sign in as this officer now; null when there is none.</summary>
    public SampleCredentials? Credentials => IsWanted ? new SampleCredentials(Login, Password, Totp.Code(Secret, Totp.StepAt(clock.Milliseconds()))) : null;
}
