namespace VssId.Bot.Services.Pictures;

/// <summary>Weights of the embedded font.</summary>
internal enum Weight
{
    /// <summary>400.</summary>
    Regular,

    /// <summary>500.</summary>
    Medium,

    /// <summary>700.</summary>
    Bold,
}
