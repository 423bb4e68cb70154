using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Finds expressions of time: days, spans of days, times, lengths and how often.</summary>
/// <remarks>Of expressions that overlap the one that begins first counts, of those that begin together the longest.</remarks>
internal sealed class TimeFinder : IEntityFinder
{
    /// <inheritdoc/>
    void IEntityFinder.Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var line = new Line(utterance, reference);
        if (!line.MayTellTime)
        {
            return;
        }

        List<Find>? finds = null;
        for (var at = 0; at < line.Count;)
        {
            at = AfterName(line, at, found) is var after && after > at ? after : at + Step(line, at, ref finds);
        }

        if (finds is null)
        {
            return;
        }

        Lists.ShareYears(line, finds);
        foreach (var find in finds)
        {
            var readings = Resolver.Resolve(find.Meaning, line.Today);
            if (readings.Count > 0)
            {
                found.Add(new Entity("datetimeV2." + readings[0].Type, line.Token(find.First).Start, line.Token(find.Last).End, new EntityValue.Time(readings)));
            }
        }
    }

    // What is inside the name of a hospital begins no time: in "Nhi đồng 2 tháng trước" the 2 belongs to the name.
    private static int AfterName(Line line, int at, ICollection<Entity> found)
    {
        foreach (var entity in found)
        {
            if (entity.TypeName is EntityTypes.Facility && entity.Start <= line.Token(at).Start && entity.End >= line.Token(at).Start)
            {
                while (line.Inside(at) && line.Token(at).Start <= entity.End)
                {
                    at++;
                }

                break;
            }
        }

        return at;
    }

    private static int Step(Line line, int at, ref List<Find>? finds)
    {
        if (!line.CanBegin(at))
        {
            return 1;
        }

        if (Traps.Skip(line, at) is > 0 and var trap)
        {
            return trap;
        }

        if (line.Has(at, Sense.Year) && Years.Blocked(line, at))
        {
            return 1;
        }

        var length = Grammar.Longest(line, at, out var meaning);
        if (length == 0 && finds is { Count: > 0 })
        {
            length = Lists.Item(line, finds[^1].First, finds[^1].Last, at, out meaning);
        }

        if (length == 0)
        {
            return 1;
        }

        if (meaning is not Meaning.Nothing)
        {
            (finds ??= []).Add(new Find(at, at + length - 1, meaning!));
        }

        return length;
    }
}
