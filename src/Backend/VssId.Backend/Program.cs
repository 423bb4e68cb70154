using VssId.Backend.Audit;

namespace VssId.Backend;

/// <summary>The backend as a process of its own. <c>check-audit</c> as the first word checks the audit record instead: 0 when it is whole, 1 when not.</summary>
internal static class Program
{
    private const string CheckAudit = "check-audit";

    private static async Task<int> Main(string[] args)
    {
        var checks = args is [CheckAudit, ..];
        await using var app = BackendApplication.Build(checks ? args[1..] : args);
        if (checks)
        {
            return await CheckAuditAsync(app);
        }

        await app.RunAsync();
        return 0;
    }

    private static async Task<int> CheckAuditAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AuditCheck>().FirstBrokenAsync(CancellationToken.None) is not { } row)
        {
            return 0;
        }

        Log.AuditBroken(app.Logger, row);
        return 1;
    }
}
