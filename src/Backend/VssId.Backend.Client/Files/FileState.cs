using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Files;

/// <summary>How a file at the office stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FileState>))]
public enum FileState
{
    /// <summary>It waits for an officer.</summary>
    Filed,

    /// <summary>An officer has it.</summary>
    InHand,

    /// <summary>The citizen is asked to bring or send more.</summary>
    MoreNeeded,

    /// <summary>It is done as asked for.</summary>
    Accepted,

    /// <summary>It is refused, with a reason.</summary>
    Refused,

    /// <summary>The citizen has taken it back.</summary>
    Withdrawn,
}
