namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>Finds what was chosen: by name, else by place, else by number. One way only, so that "the first division book" is no first.</summary>
public static class ChoiceRecognizers
{
    /// <summary>Finds what was chosen.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How they are looked for.</param>
    /// <returns>Those found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Finds what was chosen.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="list">The choices.</param>
    /// <param name="options">How they are looked for.</param>
    /// <returns>Those found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions? options = null)
    {
        options ??= new FindChoicesOptions();
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0)
        {
            return found;
        }

        var tokens = (options.Tokenizer ?? Tokenizer.DefaultTokenizer)(utterance, options.Locale);
        if (options.RecognizeOrdinals)
        {
            found = [.. tokens.Index().Select(entry => At(NumberWords.Ordinal(tokens, entry.Index) is { } place ? place < 0 ? list.Count : place : null, entry.Item, list)).OfType<ModelResult<FoundChoice>>()];
        }

        if (found.Count == 0 && options.RecognizeNumbers)
        {
            found = [.. tokens.Select(token => At(NumberWords.Cardinal(token), token, list)).OfType<ModelResult<FoundChoice>>()];
        }

        return found;
    }

    private static ModelResult<FoundChoice>? At(int? place, Token token, IList<Choice> list) => place is { } number && number >= 1 && number <= list.Count
        ? new ModelResult<FoundChoice>
        {
            Start = token.Start,
            End = token.End,
            TypeName = "choice",
            Text = token.Text,
            Resolution = new FoundChoice { Value = list[number - 1].Value ?? "", Index = number - 1, Score = 1 },
        }
        : null;
}
