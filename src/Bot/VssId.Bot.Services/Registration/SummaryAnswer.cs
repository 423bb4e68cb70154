namespace VssId.Bot.Services.Registration;

/// <summary>What is said to the summary.</summary>
internal abstract record SummaryAnswer
{
    private SummaryAnswer()
    {
    }

    /// <summary>It is right: file it.</summary>
    internal sealed record Send : SummaryAnswer;

    /// <summary>A line is wrong.</summary>
    /// <param name="Line">Its number; absent when it was not said.</param>
    internal sealed record Edit(int? Line) : SummaryAnswer;
}
