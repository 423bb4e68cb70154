namespace VssId.Bot.Services.Files;

/// <summary>A file that was opened at the office, or was not because too many of its kind are open.</summary>
/// <param name="Code">Its code; absent when it was not opened.</param>
/// <param name="AnswerBy">By when the office answers.</param>
internal sealed record OpenedFile(string? Code, DateTimeOffset AnswerBy)
{
    /// <summary>Never prints the code.</summary>
    public override string ToString() => nameof(OpenedFile);
}
