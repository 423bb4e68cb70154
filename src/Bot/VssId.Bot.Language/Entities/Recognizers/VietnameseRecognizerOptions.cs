namespace VssId.Bot.Language.Entities.Recognizers;

/// <summary>Options of <see cref="VietnameseRecognizer"/>.</summary>
[Flags]
public enum VietnameseRecognizerOptions
{
    /// <summary>None.</summary>
    None = 0,
}
