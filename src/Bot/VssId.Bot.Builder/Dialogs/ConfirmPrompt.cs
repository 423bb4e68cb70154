using VssId.Bot.Builder.Dialogs.Choices;
using VssId.Bot.Builder.Dialogs.Prompts;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly IReadOnlyDictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Words)>? _choiceDefaults;

    /// <summary>Creates a prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Says whether an answer is taken.</param>
    /// <param name="defaultLocale">BCP 47 name of the language when neither options nor activity name one; by default English.</param>
    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>Creates a prompt with words of its own.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="choiceDefaults">Yes, no and the words between them, by BCP 47 name of the language, lower case.</param>
    /// <param name="validator">Says whether an answer is taken.</param>
    /// <param name="defaultLocale">BCP 47 name of the language when neither options nor activity name one; by default English.</param>
    public ConfirmPrompt(string dialogId, IReadOnlyDictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Words)> choiceDefaults, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : this(dialogId, validator, defaultLocale) => _choiceDefaults = choiceDefaults;

    /// <summary>How the choices are shown when the options do not say.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>BCP 47 name of the language when neither options nor activity name one; by default English.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>Words between the choices; by default those of the language.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>Yes and no; by default those of the language.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var (choices, words) = Choices(ModelFor(turnContext, options));
        var question = AppendChoices(PromptMemory.Question(options, isRetry), turnContext.Activity.ChannelId, choices, options.Style ?? Style, words, cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<bool>();
        if (turnContext.Activity is not { Type: ActivityTypes.Message, Text: { Length: > 0 } text })
        {
            return Task.FromResult(result);
        }

        var model = ModelFor(turnContext, options);
        var (choices, words) = Choices(model);
        var said = YesOrNo.Read(text, model);

        // Choices that were shown with numbers are chosen by them.
        if (said is null && (words.IncludeNumbers ?? true) && ChoiceRecognizers.RecognizeChoices(text, choices) is [var first, ..])
        {
            said = first.Resolution.Index == 0;
        }

        if (said is { } answer)
        {
            result.Succeeded = true;
            result.Value = answer;
        }

        return Task.FromResult(result);
    }

    private PromptCultureModel ModelFor(ITurnContext turnContext, PromptOptions options) =>
        PromptCultureModels.FirstOf(options.RecognizeLanguage, turnContext.Activity.Locale, DefaultLocale);

    private (IList<Choice> Choices, ChoiceFactoryOptions Words) Choices(PromptCultureModel model)
    {
        var (yes, no, words) = _choiceDefaults is not null && _choiceDefaults.TryGetValue(model.Locale, out var own)
            ? own
            : (new Choice(model.YesInLanguage), new Choice(model.NoInLanguage), new ChoiceFactoryOptions(model.Separator, model.InlineOr, model.InlineOrMore, includeNumbers: true));
        return ([ConfirmChoices?.Item1 ?? yes, ConfirmChoices?.Item2 ?? no], ChoiceOptions ?? words);
    }
}
