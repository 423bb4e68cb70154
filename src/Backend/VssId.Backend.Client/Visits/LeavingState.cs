using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Visits;

/// <summary>How a patient left, by the codes 1 to 5 of Decision 130/QĐ-BYT.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LeavingState>))]
public enum LeavingState
{
    /// <summary>1: ra viện.</summary>
    Discharged,

    /// <summary>2: chuyển theo yêu cầu chuyên môn.</summary>
    Referred,

    /// <summary>3: trốn viện.</summary>
    Absconded,

    /// <summary>4: xin ra viện.</summary>
    LeftAtOwnWish,

    /// <summary>5: chuyển theo yêu cầu người bệnh.</summary>
    TransferredAtOwnWish,
}
