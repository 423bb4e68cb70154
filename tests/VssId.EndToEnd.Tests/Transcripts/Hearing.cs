namespace VssId.EndToEnd.Tests.Transcripts;

/// <summary>One side of a transcript: who speaks, what was last answered, and how far it is read.</summary>
/// <param name="talker">Who speaks.</param>
internal sealed class Hearing(ITalker talker)
{
    public ITalker Talker { get; } = talker;

    /// <summary>The last answer, folded.</summary>
    public required string Heard { get; set; }

    /// <summary>How far it is read.</summary>
    public int At { get; set; }

    public void Hear(string heard)
    {
        Heard = heard;
        At = 0;
    }
}
