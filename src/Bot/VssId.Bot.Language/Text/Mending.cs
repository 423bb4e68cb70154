namespace VssId.Bot.Language.Text;

/// <summary>How far a text is mended.</summary>
internal enum Mending
{
    /// <summary>Short forms are written out; a word that is spelled wrongly is taken as it is.</summary>
    None,

    /// <summary>Typing left over and typing errors are mended too.</summary>
    Full,
}
