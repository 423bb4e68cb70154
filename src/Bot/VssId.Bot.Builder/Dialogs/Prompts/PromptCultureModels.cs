using System.Globalization;

namespace VssId.Bot.Builder.Dialogs.Prompts;

/// <summary>Words that prompts need, by language: those of the SDK, and Vietnamese.</summary>
public static class PromptCultureModels
{
    /// <summary>Words of Bulgarian.</summary>
    public static PromptCultureModel Bulgarian => new() { Locale = "bg-bg", Separator = ", ", InlineOr = " или ", InlineOrMore = ", или ", YesInLanguage = "Да", NoInLanguage = "Не" };

    /// <summary>Words of Chinese.</summary>
    public static PromptCultureModel Chinese => new() { Locale = "zh-cn", Separator = "， ", InlineOr = " 要么 ", InlineOrMore = "， 要么 ", YesInLanguage = "是的", NoInLanguage = "不" };

    /// <summary>Words of Dutch.</summary>
    public static PromptCultureModel Dutch => new() { Locale = "nl-nl", Separator = ", ", InlineOr = " of ", InlineOrMore = ", of ", YesInLanguage = "Ja", NoInLanguage = "Nee" };

    /// <summary>Words of English.</summary>
    public static PromptCultureModel English => new() { Locale = "en-us", Separator = ", ", InlineOr = " or ", InlineOrMore = ", or ", YesInLanguage = "Yes", NoInLanguage = "No" };

    /// <summary>Words of French.</summary>
    public static PromptCultureModel French => new() { Locale = "fr-fr", Separator = ", ", InlineOr = " ou ", InlineOrMore = ", ou ", YesInLanguage = "Oui", NoInLanguage = "Non" };

    /// <summary>Words of German.</summary>
    public static PromptCultureModel German => new() { Locale = "de-de", Separator = ", ", InlineOr = " oder ", InlineOrMore = ", oder ", YesInLanguage = "Ja", NoInLanguage = "Nein" };

    /// <summary>Words of Hindi.</summary>
    public static PromptCultureModel Hindi => new() { Locale = "hi-in", Separator = ", ", InlineOr = " या ", InlineOrMore = ", या ", YesInLanguage = "हां", NoInLanguage = "नहीं" };

    /// <summary>Words of Italian.</summary>
    public static PromptCultureModel Italian => new() { Locale = "it-it", Separator = ", ", InlineOr = " o ", InlineOrMore = " o ", YesInLanguage = "Sì", NoInLanguage = "No" };

    /// <summary>Words of Japanese.</summary>
    public static PromptCultureModel Japanese => new() { Locale = "ja-jp", Separator = "、 ", InlineOr = " または ", InlineOrMore = "、 または ", YesInLanguage = "はい", NoInLanguage = "いいえ" };

    /// <summary>Words of Korean.</summary>
    public static PromptCultureModel Korean => new() { Locale = "ko-kr", Separator = ", ", InlineOr = " 또는 ", InlineOrMore = " 또는 ", YesInLanguage = "예", NoInLanguage = "아니" };

    /// <summary>Words of Portuguese.</summary>
    public static PromptCultureModel Portuguese => new() { Locale = "pt-br", Separator = ", ", InlineOr = " ou ", InlineOrMore = ", ou ", YesInLanguage = "Sim", NoInLanguage = "Não" };

    /// <summary>Words of Spanish.</summary>
    public static PromptCultureModel Spanish => new() { Locale = "es-es", Separator = ", ", InlineOr = " o ", InlineOrMore = ", o ", YesInLanguage = "Sí", NoInLanguage = "No" };

    /// <summary>Words of Swedish.</summary>
    public static PromptCultureModel Swedish => new() { Locale = "sv-se", Separator = ", ", InlineOr = " eller ", InlineOrMore = " eller ", YesInLanguage = "Ja", NoInLanguage = "Nej" };

    /// <summary>Words of Turkish.</summary>
    public static PromptCultureModel Turkish => new() { Locale = "tr-tr", Separator = ", ", InlineOr = " veya ", InlineOrMore = " veya ", YesInLanguage = "Evet", NoInLanguage = "Hayır" };

    /// <summary>Words of Vietnamese.</summary>
    public static PromptCultureModel Vietnamese => new() { Locale = "vi-vn", Separator = ", ", InlineOr = " hoặc ", InlineOrMore = ", hoặc ", YesInLanguage = "Có", NoInLanguage = "Không" };

    private static PromptCultureModel[] All { get; } =
    [
        Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish, Vietnamese,
    ];

    /// <summary>All languages.</summary>
    public static PromptCultureModel[] GetSupportedCultures() => [.. All];

    /// <summary>The language there are words for, for one that is spoken.</summary>
    /// <param name="cultureCode">BCP 47 name of the language.</param>
    /// <returns>Its name here, of the same language; the given one in lower case when there is none.</returns>
    public static string? MapToNearestLanguage(string? cultureCode)
    {
        if (cultureCode is null)
        {
            return null;
        }

        var code = cultureCode.ToLower(CultureInfo.InvariantCulture);
        var language = code.Split('-')[0];
        return All.FirstOrDefault(model => model.Locale == code || model.Locale.Split('-')[0] == language)?.Locale ?? code;
    }

    /// <summary>The first of the languages that there are words for; English when there is none.</summary>
    internal static PromptCultureModel FirstOf(params ReadOnlySpan<string?> locales)
    {
        foreach (var locale in locales)
        {
            var nearest = MapToNearestLanguage(locale);
            if (Array.Find(All, model => model.Locale == nearest) is { } found)
            {
                return found;
            }
        }

        return English;
    }
}
