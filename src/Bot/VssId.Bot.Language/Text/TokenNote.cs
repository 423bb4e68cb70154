namespace VssId.Bot.Language.Text;

/// <summary>What is still to be settled about a token when its neighbours are known.</summary>
internal enum TokenNote : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is a short form that means this or that.</summary>
    OfNeighbours,

    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>It is a word with hỏi or ngã, which are easily mistaken for one another.</summary>
    HoiOrNga,

    /// <summary>It is a less frequent word with a hat, horn or stroke and no tone: the tone may be missing.</summary>
    Untoned,
}
