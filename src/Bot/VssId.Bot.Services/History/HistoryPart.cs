using System.Text.Json.Serialization;

namespace VssId.Bot.Services.History;

/// <summary>Which view of the history is looked at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HistoryPart>))]
internal enum HistoryPart
{
    /// <summary>The rows.</summary>
    Rows,

    /// <summary>One row in full.</summary>
    Row,

    /// <summary>The years.</summary>
    Years,

    /// <summary>The employers.</summary>
    Employers,

    /// <summary>The confirmation of a year.</summary>
    Statement,

    /// <summary>A chart.</summary>
    Chart,

    /// <summary>A file to print.</summary>
    Pdf,

    /// <summary>A file for a spreadsheet.</summary>
    Csv,

    /// <summary>None: something on record is wrong.</summary>
    Mistake,

    /// <summary>None: another fund is to be chosen.</summary>
    OtherFund,
}
