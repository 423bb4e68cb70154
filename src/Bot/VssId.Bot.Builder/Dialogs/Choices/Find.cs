namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices in a text.</summary>
public static class Find
{
    private const int DefaultMaxTokenDistance = 2;

    // Below a word with its marks, above one that misses a word.
    private const float UnmarkedFit = 0.95f;

    /// <summary>Finds choices by their names.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How they are looked for.</param>
    /// <returns>Those found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Finds choices by their names: value, title of the button, synonyms.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How they are looked for.</param>
    /// <returns>Those found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(choices);
        List<SortedValue> names = [];
        foreach (var (index, choice) in choices.Index())
        {
            IEnumerable<string?> own =
            [
                options is { NoValue: true } ? null : choice.Value,
                options is { NoAction: true } ? null : choice.Action?.Title,
                .. choice.Synonyms ?? [],
            ];
            names.AddRange(own.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => new SortedValue { Value = name!, Index = index }));
        }

        return
        [
            .. FindValues(utterance, names, options).Select(found => new ModelResult<FoundChoice>
            {
                Start = found.Start,
                End = found.End,
                TypeName = "choice",
                Text = found.Text,
                Resolution = new FoundChoice
                {
                    Value = choices[found.Resolution.Index].Value ?? "",
                    Index = found.Resolution.Index,
                    Score = found.Resolution.Score,
                    Synonym = found.Resolution.Value,
                },
            }),
        ];
    }

    /// <summary>Finds values. A word of the text belongs to one value only: the longest that fits best.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="values">The values.</param>
    /// <param name="options">How they are looked for.</param>
    /// <returns>Those found, in the order of the text, each index once.</returns>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(values);
        options ??= new FindValuesOptions();
        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance, options.Locale);
        List<ModelResult<FoundValue>> matches = [];
        foreach (var value in values.OrderByDescending(value => value.Value.Length))
        {
            if (tokens.Count == 0)
            {
                // Signs alone, as "+": they are compared whole.
                if (utterance.Length > 0 && string.Equals(utterance.Trim(), value.Value.Trim(), StringComparison.OrdinalIgnoreCase))
                {
                    return [new ModelResult<FoundValue> { Start = 0, End = utterance.Length - 1, TypeName = "value", Text = utterance, Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = 1 } }];
                }

                continue;
            }

            var searched = tokenizer(value.Value.Trim(), options.Locale);
            for (var from = 0; from < tokens.Count && Match(tokens, searched, from, value, options) is { } match; from = match.End + 1)
            {
                matches.Add(match);
            }
        }

        List<ModelResult<FoundValue>> results = [];
        HashSet<int> foundIndexes = [];
        HashSet<int> usedTokens = [];
        foreach (var match in matches.OrderByDescending(match => match.Resolution.Score))
        {
            var words = Enumerable.Range(match.Start, match.End - match.Start + 1).ToList();
            if (foundIndexes.Contains(match.Resolution.Index) || words.Exists(usedTokens.Contains))
            {
                continue;
            }

            foundIndexes.Add(match.Resolution.Index);
            usedTokens.UnionWith(words);
            match.Start = tokens[match.Start].Start;
            match.End = tokens[match.End].End;
            match.Text = utterance[match.Start..(match.End + 1)];
            results.Add(match);
        }

        return [.. results.OrderBy(match => match.Start)];
    }

    // Start and end are words here, not characters.
    private static ModelResult<FoundValue>? Match(List<Token> tokens, List<Token> searched, int from, SortedValue value, FindValuesOptions options)
    {
        var maxDistance = options.MaxTokenDistance ?? DefaultMaxTokenDistance;
        var matched = 0;
        var deviation = 0;
        var start = -1;
        var end = -1;
        var fit = 1f;
        foreach (var token in searched)
        {
            var position = tokens.FindIndex(from, one => Fits(one, token) > 0);
            if (position < 0)
            {
                continue;
            }

            var distance = matched > 0 ? position - from : 0;
            if (distance > maxDistance)
            {
                continue;
            }

            matched++;
            deviation += distance;
            fit = Math.Min(fit, Fits(tokens[position], token));
            from = position + 1;
            start = start < 0 ? position : start;
            end = position;
        }

        if (matched == 0 || (matched < searched.Count && !options.AllowPartialMatches))
        {
            return null;
        }

        var completeness = (float)matched / searched.Count;
        var accuracy = (float)matched / (matched + deviation);
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            TypeName = "value",
            Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = completeness * accuracy * fit },
        };
    }

    // "do" is taken for "đỏ", but "dọ" is not.
    private static float Fits(Token said, Token searched) =>
        said.Normalized == searched.Normalized ? 1 : said.Normalized == Tokenizer.Fold(searched.Normalized) ? UnmarkedFit : 0;
}
