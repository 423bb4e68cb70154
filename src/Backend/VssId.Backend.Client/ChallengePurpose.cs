using System.Text.Json.Serialization;

namespace VssId.Backend.Client;

/// <summary>What a one-time code is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChallengePurpose>))]
public enum ChallengePurpose
{
    /// <summary>Signing in.</summary>
    SignIn,
}
