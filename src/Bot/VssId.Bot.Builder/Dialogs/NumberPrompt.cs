using VssId.Bot.Builder.Dialogs.Choices;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder.Dialogs;

/// <summary>Asks for a number: in figures as the language writes them, or a single word for zero to ten in English and Vietnamese.</summary>
/// <typeparam name="T"><see cref="int"/>, <see cref="long"/>, <see cref="float"/>, <see cref="double"/> or <see cref="decimal"/>.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct, IComparable<T>
{
    /// <summary>Creates a prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Says whether an answer is taken.</param>
    /// <param name="defaultLocale">BCP 47 name of the language when neither options nor activity name one; by default English.</param>
    /// <exception cref="NotSupportedException">The type is none of those.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
        if (Type.GetTypeCode(typeof(T)) is not (TypeCode.Int32 or TypeCode.Int64 or TypeCode.Single or TypeCode.Double or TypeCode.Decimal))
        {
            throw new NotSupportedException($"NumberPrompt: type argument T of type '{typeof(T)}' is not supported");
        }
    }

    /// <summary>BCP 47 name of the language when neither options nor activity name one; by default English.</summary>
    public string? DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptMemory.AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<T>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } text } activity
            && NumberReader.Read(text, options.RecognizeLanguage ?? activity.Locale ?? DefaultLocale) is { } number
            && Fit(number) is { } value)
        {
            result.Succeeded = true;
            result.Value = value;
        }

        return Task.FromResult(result);
    }

    // A number that is too large for the type, or has a fraction where the type has none, is not that number.
    private static T? Fit(decimal number)
    {
        var isWhole = number == decimal.Truncate(number);
        object? value = Type.GetTypeCode(typeof(T)) switch
        {
            TypeCode.Int32 => isWhole && number is >= int.MinValue and <= int.MaxValue ? (int)number : null,
            TypeCode.Int64 => isWhole && number is >= long.MinValue and <= long.MaxValue ? (long)number : null,
            TypeCode.Single => (float)number,
            TypeCode.Double => (double)number,
            _ => number,
        };
        return (T?)value;
    }
}
