using System.Text.Json.Serialization;

namespace VssId.Bot.Services.Profile;

/// <summary>What became of the wish for another phone.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Phone">The phone on record now, masked; absent when it is the old one.</param>
internal sealed record PhoneResult(PhoneResult.Outcomes Outcome, string? Phone = null)
{
    /// <summary>Outcomes.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<Outcomes>))]
    internal enum Outcomes
    {
        /// <summary>The new phone is on record.</summary>
        Done,

        /// <summary>It is on record already, or serves as many accounts as it may.</summary>
        NotTaken,

        /// <summary>A code was over by then.</summary>
        TooLate,
    }
}
