using System.Globalization;
using VssId.Bot.Language.Entities;

namespace VssId.Bot.Language.Time;

/// <summary>Sees a meaning from the day of the message: one or two readings.</summary>
internal static class Resolver
{
    private const string Unresolved = "not resolved";

    /// <summary>The readings; none when nothing is left.</summary>
    public static IReadOnlyList<TimeReading> Resolve(Meaning meaning, DateOnly today)
    {
        switch (meaning)
        {
            case Meaning.Fixed known:
                return [Read(known.Span, Timex.Of(known.Span))];
            case Meaning.Recurring recurring:
                var latest = Turns.LatestBegun(recurring, today, out var turn);
                var next = Turns.Next(recurring, latest is null ? Calendar.TurnOf(recurring.Cycle, today) : turn);
                return (latest, next) switch
                {
                    ({ } first, { } second) => [Read(first, Timex.Of(first, recurring)), Read(second, Timex.Of(second, recurring))],
                    ({ } only, null) => [Read(only, Timex.Of(only, recurring))],
                    (null, { } only) => [Read(only, Timex.Of(only, recurring))],
                    _ => [],
                };
            case Meaning.Either either:
                var preferred = Resolve(either.First, today);
                return preferred is [] ? Resolve(either.Second, today) : [preferred[0], .. Resolve(either.Second, today).Take(1)];
            case Meaning.Until until:
                return [new TimeReading("daterange", Timex.Of(until.Named)) { End = Timex.Day(until.Last), Mod = "before" }];
            case Meaning.OfDay { Clock: var clock }:
                return clock.EitherHalf ? [Read(clock), Read(clock.InAfternoon())] : [Read(clock)];
            case Meaning.Moment moment:
                return [.. Resolve(moment.Day, today).Select(day => Read(day, moment.Clock))];
            case Meaning.Long { Duration: var duration }:
                return [new TimeReading("duration", duration.ToString()) { Value = duration.TotalSeconds.ToString(CultureInfo.InvariantCulture) }];
            case Meaning.Often often:
                return [new TimeReading("set", often.Timex) { Value = Unresolved }];
            default:
                return [];
        }
    }

    private static TimeReading Read(Span span, string timex) => span.Shape is Shape.Day
        ? new TimeReading("date", timex) { Value = Timex.Day(span.First) }
        : new TimeReading("daterange", timex) { Start = Timex.Day(span.First), End = Timex.Day(span.Last) };

    private static TimeReading Read(Clock clock) => clock.End is { } end
        ? new TimeReading("timerange", clock.Timex) { Start = Time(clock.Start), End = Time(end) }
        : new TimeReading("time", clock.Timex) { Value = Time(clock.Start) };

    private static TimeReading Read(TimeReading day, Clock clock)
    {
        if (clock.End is not { } end)
        {
            return new TimeReading("datetime", day.Timex + clock.Timex) { Value = $"{day.Value} {Time(clock.Start)}" };
        }

        var timex = clock.Timex[0] == '(' ? $"({day.Timex}{clock.Timex[1..].Replace(",T", $",{day.Timex}T", StringComparison.Ordinal)}" : day.Timex + clock.Timex;
        return new TimeReading("datetimerange", timex) { Start = $"{day.Value} {Time(clock.Start)}", End = $"{day.Value} {Time(end)}" };
    }

    private static string Time(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
}
