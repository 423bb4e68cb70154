using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Database;

namespace VssId.Backend.Locations;

/// <summary>Loads official lists: <c>locations load-offices FILE</c>, <c>locations load-facilities FILE</c>.</summary>
internal sealed class LocationCommands(LocationLoader loader, BackendContext context, TextWriter output)
{
    /// <summary>The first word.</summary>
    public const string Name = "locations";

    private const int Done = 0;
    private const int Refused = 1;
    private const int Misused = 2;

    private const string Usage = """
        locations load-offices FILE      CSV with the columns code,name,province_code,address,phone
        locations load-facilities FILE   CSV with the columns code,name,province_code,address
        Settings such as --ConnectionStrings:Backend may follow.
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="verb">The second word.</param>
    /// <param name="file">The third: path of the list.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Exit code: 0 done, 1 refused, 2 not understood.</returns>
    public async Task<int> RunAsync(string? verb, string? file, CancellationToken cancellationToken)
    {
        if (verb is not ("load-offices" or "load-facilities") || file is null)
        {
            return await SayAsync(Misused, Usage);
        }

        if (!File.Exists(file))
        {
            return await SayAsync(Refused, "There is no such file.");
        }

        await context.Database.MigrateAsync(cancellationToken);
        using var list = new StreamReader(file);
        var (loaded, fault) = verb is "load-offices" ? await loader.LoadOfficesAsync(list, cancellationToken) : await loader.LoadFacilitiesAsync(list, cancellationToken);
        return fault is null ? await SayAsync(Done, string.Create(CultureInfo.InvariantCulture, $"{loaded} lines loaded.")) : await SayAsync(Refused, $"Nothing was loaded. {fault}");
    }

    private async Task<int> SayAsync(int exit, string text)
    {
        await output.WriteLineAsync(text);
        return exit;
    }
}
