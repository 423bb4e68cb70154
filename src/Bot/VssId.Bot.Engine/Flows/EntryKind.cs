namespace VssId.Bot.Engine.Flows;

/// <summary>Kinds of steps.</summary>
internal enum EntryKind
{
    /// <summary>A plain answer.</summary>
    Answer,

    /// <summary>An answer that was judged.</summary>
    Judged,

    /// <summary>The result of an effect.</summary>
    Effect,

    /// <summary>The result of an effect that is a wall for going back.</summary>
    Final,

    /// <summary>Ids and order of rows that may be referred to.</summary>
    Kept,

    /// <summary>A child flow that is done.</summary>
    Child,

    /// <summary>The channel's session was ended here.</summary>
    Ended,
}
