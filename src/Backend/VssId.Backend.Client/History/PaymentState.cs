using System.Text.Json.Serialization;

namespace VssId.Backend.Client.History;

/// <summary>How the contributions of a row stand.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaymentState>))]
public enum PaymentState
{
    /// <summary>Paid in time.</summary>
    Paid,

    /// <summary>Paid, later than they were due.</summary>
    Late,

    /// <summary>Due, and not paid yet.</summary>
    Unpaid,
}
