using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Database;
using VssId.Backend.Officers.Pages;
using VssId.Backend.Sampling;

namespace VssId.Backend.Officers;

/// <summary>Three made-up officers for demonstrations, named in <c>docs/sample-people.md</c>. Never outside Development, whatever the settings say: everybody can read the secrets.</summary>
internal sealed class SampleOfficer(OfficerRegister officers, BackendContext context, IOptions<SampleOptions> options, IHostEnvironment environment, TimeProvider clock)
{
    public const string Login = "canbo.mau";

    /// <summary>Who decides on files.</summary>
    public const string FilesLogin = "hoso.mau";

    /// <summary>Who reviews registrations.</summary>
    public const string ReviewLogin = "duyet.mau";

    public const string Password = "Lua-chin-2026-dong-xanh";

    /// <summary>Secret of the second factor: 20 bytes.</summary>
    public static ReadOnlySpan<byte> Secret => "sample officer 2026!"u8;

    /// <summary>Secret of the second factor of who decides on files: 20 bytes.</summary>
    public static ReadOnlySpan<byte> FilesSecret => "files officer, 2026!"u8;

    /// <summary>Secret of the second factor of who reviews registrations: 20 bytes.</summary>
    public static ReadOnlySpan<byte> ReviewSecret => "review officer 2026!"u8;

    private bool IsWanted => options.Value.Load == true && environment.IsDevelopment();

    /// <summary>Puts the officers in, if samples are wanted and they are not there.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!IsWanted)
        {
            return;
        }

        if (!await context.Officers.AnyAsync(officer => officer.Login == Login, cancellationToken))
        {
            await officers.AddAsync(Login, "Lê Thị Cán Bộ Mẫu", "079", OfficerRole.Unlock, Password, Secret.ToArray(), cancellationToken);
        }

        if (!await context.Officers.AnyAsync(officer => officer.Login == FilesLogin, cancellationToken))
        {
            await officers.AddAsync(FilesLogin, "Phan Văn Hồ Sơ Mẫu", "079", OfficerRole.Files, Password, FilesSecret.ToArray(), cancellationToken);
        }

        if (!await context.Officers.AnyAsync(officer => officer.Login == ReviewLogin, cancellationToken))
        {
            await officers.AddAsync(ReviewLogin, "Võ Thị Duyệt Mẫu", "038", OfficerRole.Review, Password, ReviewSecret.ToArray(), cancellationToken);
        }
    }

    /// <summary>How to sign in as these officers now; nothing when there are none.</summary>
    public IReadOnlyList<SampleCredentials> Credentials
    {
        get
        {
            var step = Totp.StepAt(clock.Milliseconds());
            return !IsWanted ? [] :
            [
                new SampleCredentials(Login, Password, Totp.Code(Secret, step), OfficerRole.Unlock),
                new SampleCredentials(FilesLogin, Password, Totp.Code(FilesSecret, step), OfficerRole.Files),
                new SampleCredentials(ReviewLogin, Password, Totp.Code(ReviewSecret, step), OfficerRole.Review),
            ];
        }
    }
}
