using System.Globalization;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Numbers;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Tests.Entities;

/// <summary>Tables of messages with the entities that are expected of them: <c>text TAB type:matched=value | type:matched=value</c>.</summary>
internal static class Table
{
    public static readonly DateTime Reference = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Unspecified);

    private static readonly EntityRecognizer Recognizer = new();

    private static readonly IEntityFinder[] Numbers = [new NumberFinder(), new OrdinalFinder(), new CurrencyFinder()];

    /// <summary>Rows of an embedded table; lines that begin with # are headings.</summary>
    public static IEnumerable<(string Text, string Expected)> Rows(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var fields = line.Split('\t');
                yield return (fields[0], fields.Length > 1 ? fields[1] : "");
            }
        }
    }

    public static IReadOnlyList<Entity> Find(string text) => Recognizer.Find(Utterance.Of(text), Reference);

    /// <summary>Numbers by themselves, without the times that may take them.</summary>
    public static IReadOnlyList<Entity> FindNumbers(string text)
    {
        List<Entity> found = [];
        foreach (var finder in Numbers)
        {
            finder.Find(Utterance.Of(text), Reference, found);
        }

        return Overlaps.Resolve(found);
    }

    /// <summary>What was found of some types, as the tables write it.</summary>
    public static string Write(string text, IEnumerable<Entity> entities, Func<string, string>? clean = null, params IReadOnlyCollection<string> types) => string.Join(" | ", entities
        .Where(entity => types.Contains(entity.TypeName))
        .Select(entity => $"{entity.TypeName}:{(clean ?? (same => same))(text[entity.Start..(entity.End + 1)])}={Write(entity.Value)}"));

    private static string Write(EntityValue value) => value switch
    {
        EntityValue.Key key => key.Value,
        EntityValue.Quantity quantity => quantity.Value.ToString("0.####", CultureInfo.InvariantCulture) + (quantity.Unit is { } unit ? " " + unit : ""),
        EntityValue.Time time => string.Join(';', time.Readings.Select(reading => reading.Timex)),
        _ => "?",
    };
}
