using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Files;

/// <summary>What a file at the office is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FileKind>))]
public enum FileKind
{
    /// <summary>Something on record is wrong.</summary>
    Correction,

    /// <summary>Personal data are to be deleted.</summary>
    Deletion,
}
