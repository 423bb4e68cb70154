using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Rights;

/// <summary>Purposes for which personal data are processed, each with its own consent (Law 91/2025).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConsentPurpose>))]
public enum ConsentPurpose
{
    /// <summary>Running the account. To withdraw it is to have the account deleted.</summary>
    Account,

    /// <summary>Showing health data: medical visits. Sensitive data.</summary>
    Health,

    /// <summary>Notices that are not about the safety of the account.</summary>
    Notices,
}
