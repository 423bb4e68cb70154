using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Visits;

/// <summary>Results of a treatment, by the codes 1 to 8 of Decision 130/QĐ-BYT.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TreatmentResult>))]
public enum TreatmentResult
{
    /// <summary>1: khỏi.</summary>
    Recovered,

    /// <summary>2: đỡ.</summary>
    Better,

    /// <summary>3: không thay đổi.</summary>
    Unchanged,

    /// <summary>4: nặng hơn.</summary>
    Worse,

    /// <summary>5: tử vong.</summary>
    Died,

    /// <summary>6: tiên lượng nặng xin về.</summary>
    LeftGravelyIll,

    /// <summary>7: chưa xác định.</summary>
    Undetermined,

    /// <summary>8: tử vong ngoại viện.</summary>
    DiedOutside,
}
