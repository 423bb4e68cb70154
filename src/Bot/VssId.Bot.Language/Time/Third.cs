namespace VssId.Bot.Language.Time;

/// <summary>đầu, giữa, cuối.</summary>
internal enum Third
{
    First = 0,
    Middle = 1,
    Last = 2,
}
