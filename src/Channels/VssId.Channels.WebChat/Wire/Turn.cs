namespace VssId.Channels.WebChat.Wire;

/// <summary>Which way a picture is turned.</summary>
internal enum Turn
{
    /// <summary>As it is.</summary>
    None = 0,

    /// <summary>By a quarter.</summary>
    Quarter = 1,
}
