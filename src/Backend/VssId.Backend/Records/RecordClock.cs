using Microsoft.Extensions.Options;

namespace VssId.Backend.Records;

/// <summary>Days as the records have them: those of Vietnam, UTC+7.</summary>
internal sealed class RecordClock(TimeProvider clock, IOptions<RecordOptions> options)
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>The day it is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Vietnam).DateTime);

    /// <summary>Up to which day the records are complete.</summary>
    public DateOnly CompleteTo => options.Value.CompleteTo is { } day && day < Today ? day : Today.AddDays(-1);
}
