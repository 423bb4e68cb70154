using System.ComponentModel.DataAnnotations;

namespace VssId.Bot.Storage.Sealing;

/// <summary>A key that conversations are sealed with.</summary>
public sealed class SealingKey
{
    /// <summary>Its name, written in front of everything it seals: 1 to 16 letters, digits, dots and dashes; never used for another key.</summary>
    [Required]
    [RegularExpression("^[A-Za-z0-9.-]{1,16}$")]
    public required string Id { get; init; }

    /// <summary>256 random bits in base64.</summary>
    [Required]
    public required string Key { get; init; }

    /// <summary>From when on it seals. The newest key whose time has come is the current one; a key listed ahead of its time is known to every replica before the first of them uses it.</summary>
    public DateTimeOffset Since { get; init; } = DateTimeOffset.UnixEpoch;
}
