using System.ComponentModel.DataAnnotations;

namespace VssId.Bot.Storage.Sealing;

/// <summary>How conversations are sealed where they are kept. Section <c>Sealing</c>.</summary>
public sealed class SealingOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Sealing";

    /// <summary>The keys, in any order. Default none: the start is refused, but in Development a fixed key that is no secret is used.</summary>
    public IReadOnlyList<SealingKey> Keys { get; set; } = [];

    /// <summary>How long a key is read after the next one has taken over. Default 24 h (R35); what is older is treated as gone, so a longer time keeps settings (90 days) over a rotation.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "90.00:00:00")]
    public TimeSpan OldKeysReadFor { get; init; } = TimeSpan.FromHours(24);
}
