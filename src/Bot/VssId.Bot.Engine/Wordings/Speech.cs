using System.Globalization;

namespace VssId.Bot.Engine.Wordings;

/// <summary>How to speak in a conversation.</summary>
/// <param name="Culture"><c>vi</c> or <c>en</c>.</param>
/// <param name="Brief">Whether short wording is wanted, for small screens.</param>
public sealed record Speech(CultureInfo Culture, bool Brief)
{
    /// <summary>Vietnamese.</summary>
    public static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi");

    /// <summary>English.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");
}
