using VssId.Bot.Builder.Dialogs.Prompts;

namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>Reads yes and no.</summary>
internal static class YesOrNo
{
    private static readonly (string Words, bool Means)[] Everywhere = [("ok", true), ("okay", true), ("👍", true), ("👌", true), ("👎", false), ("✋", false)];

    private static readonly (string Words, bool Means)[] English =
    [
        ("true", true), ("yes", true), ("yep", true), ("yup", true), ("yeah", true), ("y", true), ("sure", true), ("agree", true),
        ("false", false), ("no", false), ("nope", false), ("nop", false), ("n", false), ("not ok", false), ("disagree", false),
    ];

    private static readonly (string Words, bool Means)[] Vietnamese =
    [
        ("có", true), ("đúng", true), ("phải", true), ("đồng ý", true), ("ừ", true), ("vâng", true), ("dạ", true), ("được", true),
        ("không", false), ("ko", false), ("sai", false), ("không phải", false), ("không đúng", false), ("không đồng ý", false), ("không được", false), ("thôi", false), ("chưa", false),
        ("dạ không", false), ("có phải không", false),
    ];

    /// <summary>Reads yes or no: the first words that mean one of them, the longest of those that begin there.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="model">The language.</param>
    /// <returns>Yes or no; null for neither.</returns>
    public static bool? Read(string utterance, PromptCultureModel model)
    {
        (string Words, bool Means)[] known =
        [
            (model.YesInLanguage, true),
            (model.NoInLanguage, false),
            .. Everywhere,
            .. model.Locale == PromptCultureModels.English.Locale ? English : model.Locale == PromptCultureModels.Vietnamese.Locale ? Vietnamese : [],
        ];
        List<SortedValue> values = [.. known.Index().Select(entry => new SortedValue { Value = entry.Item.Words, Index = entry.Index })];
        var found = Find.FindValues(utterance, values, new FindValuesOptions { MaxTokenDistance = 0, Locale = model.Locale });
        return found is [var first, ..] ? known[first.Resolution.Index].Means : null;
    }
}
