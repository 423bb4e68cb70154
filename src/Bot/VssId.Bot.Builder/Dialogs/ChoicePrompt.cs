using VssId.Bot.Builder.Dialogs.Choices;
using VssId.Bot.Builder.Dialogs.Prompts;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder.Dialogs;

/// <summary>Asks for one of several choices.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly IReadOnlyDictionary<string, ChoiceFactoryOptions>? _choiceDefaults;

    /// <summary>Creates a prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Says whether an answer is taken.</param>
    /// <param name="defaultLocale">BCP 47 name of the language when neither options nor activity name one; by default English.</param>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>Creates a prompt with words of its own.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="choiceDefaults">Words between choices, by BCP 47 name of the language, lower case.</param>
    /// <param name="validator">Says whether an answer is taken.</param>
    /// <param name="defaultLocale">BCP 47 name of the language when neither options nor activity name one; by default English.</param>
    public ChoicePrompt(string dialogId, IReadOnlyDictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : this(dialogId, validator, defaultLocale) => _choiceDefaults = choiceDefaults;

    /// <summary>How choices are shown when the options do not say.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>BCP 47 name of the language when neither options nor activity name one; by default English.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>Words between choices; by default those of the language.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>How choices are looked for.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var model = PromptCultureModels.FirstOf(options.RecognizeLanguage, activity.Locale, DefaultLocale);
        var words = ChoiceOptions
            ?? _choiceDefaults?.GetValueOrDefault(model.Locale)
            ?? new ChoiceFactoryOptions(model.Separator, model.InlineOr, model.InlineOrMore, includeNumbers: true);
        var question = AppendChoices(PromptMemory.Question(options, isRetry), activity.ChannelId, options.Choices ?? [], options.Style ?? Style, words, cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } text } activity)
        {
            var found = ChoiceRecognizers.RecognizeChoices(text, options.Choices ?? [], Options(PromptCultureModels.FirstOf(options.RecognizeLanguage, activity.Locale, DefaultLocale).Locale));
            if (found is [var first, ..])
            {
                result.Succeeded = true;
                result.Value = first.Resolution;
            }
        }

        return Task.FromResult(result);
    }

    private FindChoicesOptions Options(string locale) => new()
    {
        AllowPartialMatches = RecognizerOptions?.AllowPartialMatches ?? false,
        Locale = RecognizerOptions?.Locale ?? locale,
        MaxTokenDistance = RecognizerOptions?.MaxTokenDistance,
        Tokenizer = RecognizerOptions?.Tokenizer,
        NoValue = RecognizerOptions?.NoValue ?? false,
        NoAction = RecognizerOptions?.NoAction ?? false,
        RecognizeNumbers = RecognizerOptions?.RecognizeNumbers ?? true,
        RecognizeOrdinals = RecognizerOptions?.RecognizeOrdinals ?? true,
    };
}
