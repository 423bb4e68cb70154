using VssId.Bot.Language.Time;

namespace VssId.Bot.Language.Entities.Recognizers;

/// <summary>Times: days, spans, lengths; <c>TypeName</c> of a result is <c>datetimeV2.…</c>.</summary>
public sealed class DateTimeModel : EntityModel
{
    internal DateTimeModel(TimeProvider time)
        : base("datetime", time, new TimeFinder())
    {
    }
}
