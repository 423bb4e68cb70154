using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Notices;

/// <summary>What a citizen may be told of without asking.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeKind>))]
public enum NoticeKind
{
    /// <summary>A visit was charged to the health card. Says neither where nor why. Needs the consents for health and notices.</summary>
    NewVisit,

    /// <summary>Nothing was paid in for the last month.</summary>
    MissingContribution,

    /// <summary>The health card ends soon.</summary>
    CardExpiring,

    /// <summary>The password is six months old. Needs no consent: it protects the account.</summary>
    OldPassword,

    /// <summary>The account was signed in in another place. Needs no consent: it protects the account.</summary>
    SignInElsewhere,
}
