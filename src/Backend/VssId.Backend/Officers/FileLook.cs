using VssId.Backend.Client.Files;

namespace VssId.Backend.Officers;

/// <summary>What an officer is shown of a file: what is asked for in full, and of the citizen what is needed to compare.</summary>
/// <param name="Id">The file.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Field">What is said to be wrong.</param>
/// <param name="State">How it stands.</param>
/// <param name="FiledAt">When it was opened.</param>
/// <param name="AnswerBy">By when it is answered.</param>
/// <param name="Seen">The state that was shown, as the form carries it.</param>
/// <param name="Holder">Name of the officer who has it; null = nobody.</param>
/// <param name="IsMine">Whether that is who looks.</param>
/// <param name="Name">Name of the citizen, masked.</param>
/// <param name="Number">Number of social insurance, masked; null when there is none.</param>
/// <param name="PersonalNumber">Personal number, masked; null when there is none.</param>
/// <param name="BirthYear">Year of birth.</param>
/// <param name="Phone">Phone on record, masked.</param>
/// <param name="OnRecord">The field as it is on record, in full; null when it is empty, or none.</param>
/// <param name="Wanted">The field as it should be.</param>
/// <param name="Note">What the citizen adds.</param>
/// <param name="Reason">What an officer said.</param>
internal sealed record FileLook(
    Guid Id,
    FileKind Kind,
    CorrectionField? Field,
    FileState State,
    DateTimeOffset FiledAt,
    DateTimeOffset AnswerBy,
    string Seen,
    string? Holder,
    bool IsMine,
    string Name,
    string? Number,
    string? PersonalNumber,
    int BirthYear,
    string Phone,
    string? OnRecord,
    string? Wanted,
    string? Note,
    string? Reason)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(FileLook);
}
