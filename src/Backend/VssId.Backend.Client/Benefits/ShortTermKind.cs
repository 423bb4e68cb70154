using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Benefits;

/// <summary>Kinds of short benefits.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ShortTermKind>))]
public enum ShortTermKind
{
    /// <summary>Own sickness.</summary>
    Sickness,

    /// <summary>Care for a sick child.</summary>
    ChildSickness,

    /// <summary>Examination before birth.</summary>
    PrenatalCare,

    /// <summary>Leave of the mother.</summary>
    Maternity,

    /// <summary>The sum paid once for each child.</summary>
    BirthGrant,

    /// <summary>Leave of the father.</summary>
    Paternity,

    /// <summary>Recovery after sickness or birth.</summary>
    Recovery,
}
