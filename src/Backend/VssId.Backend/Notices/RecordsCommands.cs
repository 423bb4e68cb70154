using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Challenges;
using VssId.Backend.Client.Notices;
using VssId.Backend.Database;

namespace VssId.Backend.Notices;

/// <summary>
/// Tells an arrival by hand, in the place of the systems of record, so that a newcomer can see a notice: <c>records visit 9900000017</c>, <c>records missing 9900000017</c>.
/// In Development only: arguments are seen by everybody on the machine, and what is told is made up.
/// </summary>
internal sealed class RecordsCommands(IServiceProvider services, IHostEnvironment environment, TextWriter output)
{
    /// <summary>The first word.</summary>
    public const string Name = "records";

    private const int Done = 0;
    private const int Refused = 1;
    private const int Misused = 2;

    private const string Usage = """
        records visit NUMBER     a visit was charged today to the card of this person
        records missing NUMBER   nothing was paid in last month for this person
        Settings such as --ConnectionStrings:Backend may follow.
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="verb">The second word.</param>
    /// <param name="number">The third: number of social insurance or personal number.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Exit code: 0 done, 1 refused, 2 not understood.</returns>
    public async Task<int> RunAsync(string? verb, string? number, CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            // Before any service is asked for: it would ask for keys.
            return await SayAsync(Refused, "Arrivals are told by hand in Development only.");
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = NoticeRules.DayOf(now);
        (ArrivalKind Kind, DateOnly Day)? told = verb switch
        {
            "visit" => (ArrivalKind.Visit, today),
            "missing" => (ArrivalKind.MissingContribution, new DateOnly(today.Year, today.Month, 1).AddMonths(-1)),
            _ => null,
        };
        if (told is not { } arrival || number is null || !Requests.IsNumber(number))
        {
            return await SayAsync(Misused, Usage);
        }

        await services.GetRequiredService<BackendContext>().Database.MigrateAsync(cancellationToken);
        var work = services.GetRequiredService<Work>();
        await work.BeginAsync(cancellationToken);
        await services.GetRequiredService<ArrivalDesk>().TakeAsync(new Arrival(arrival.Kind, number, arrival.Day, "by-hand-" + now.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return await SayAsync(Done, "Told. Whoever has switched this notice on gets it, at night at seven.");
    }

    private async Task<int> SayAsync(int exit, string text)
    {
        await output.WriteLineAsync(text);
        return exit;
    }
}
