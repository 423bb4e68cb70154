using System.Text.Json.Serialization;

namespace VssId.Bot.Services.Lookups;

/// <summary>What the rows of something that was shown are.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ShownKind>))]
internal enum ShownKind
{
    /// <summary>Rows of the record.</summary>
    Rows,

    /// <summary>Years.</summary>
    Years,

    /// <summary>Employers.</summary>
    Employers,
}
