namespace VssId.Channels.Ussd;

/// <summary>What the conversation's record keeps of the last dialogue.</summary>
internal sealed record UssdSession
{
    /// <summary>Name of the section of the record.</summary>
    public const string Section = "ussd";

    /// <summary>How long it is kept. A dialogue may last 600 s by the standard; what comes later begins anew.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Shape of what is kept.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Gateway and its id of the dialogue.</summary>
    public required string Session { get; init; }

    /// <summary>How many characters had been typed in all.</summary>
    public int Length { get; init; }

    /// <summary>Hash of these characters: they may hold a code, so they are not kept themselves.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Name of the language that was spoken: <c>vi</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "vi";

    /// <summary>Whether the dialogue was ended by its last screen.</summary>
    public bool Ended { get; init; }

    /// <summary>The pages that are not shown yet.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>What becomes of the dialogue after the last of them.</summary>
    public UssdLine After { get; init; }
}
