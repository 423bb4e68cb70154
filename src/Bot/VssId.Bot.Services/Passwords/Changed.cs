using System.Text.Json.Serialization;

namespace VssId.Bot.Services.Passwords;

/// <summary>What became of the last step of a new password.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Changed>))]
internal enum Changed
{
    /// <summary>The new one stands.</summary>
    Done,

    /// <summary>Page or code were over by then: the old one stands.</summary>
    TooLate,
}
