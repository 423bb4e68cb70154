using Microsoft.Recognizers.Text;

namespace VssId.Bot.Language.Entities.Recognizers;

/// <summary>The models for Vietnamese as a recognizer of Recognizers-Text, which has none of its own.</summary>
/// <remarks>Models see only their own kind: "5 triệu" is a number to one and money to another. <see cref="EntityRecognizer"/> chooses. Make one and keep it: the base class keeps a table of types that two threads must not fill at once.</remarks>
public sealed class VietnameseRecognizer : Recognizer<VietnameseRecognizerOptions>
{
    /// <summary>The culture.</summary>
    public const string Vietnamese = "vi-vn";

    private static readonly Lock Making = new();

    // The base class calls InitializeConfiguration before a constructor could set a field.
    [ThreadStatic]
    private static TimeProvider? s_making;

    private VietnameseRecognizer()
        : base(Vietnamese, VietnameseRecognizerOptions.None, lazyInitialization: true)
    {
    }

    /// <summary>Makes a recognizer.</summary>
    /// <param name="time">Tells the time of a query that comes without one.</param>
    public static VietnameseRecognizer Create(TimeProvider time)
    {
        lock (Making)
        {
            s_making = time;
            try
            {
                return new VietnameseRecognizer();
            }
            finally
            {
                s_making = null;
            }
        }
    }

    /// <summary>Cardinal numbers.</summary>
    public NumberModel Number => GetModel<NumberModel>(Vietnamese, fallbackToDefaultCulture: false);

    /// <summary>Ordinal numbers.</summary>
    public OrdinalModel Ordinal => GetModel<OrdinalModel>(Vietnamese, fallbackToDefaultCulture: false);

    /// <summary>Amounts of money.</summary>
    public CurrencyModel Currency => GetModel<CurrencyModel>(Vietnamese, fallbackToDefaultCulture: false);

    /// <summary>Times.</summary>
    public DateTimeModel DateTime => GetModel<DateTimeModel>(Vietnamese, fallbackToDefaultCulture: false);

    /// <summary>Telephone numbers, e-mail addresses and the numbers people are known by.</summary>
    public SequenceModel Sequence => GetModel<SequenceModel>(Vietnamese, fallbackToDefaultCulture: false);

    /// <summary>Funds, benefits, languages, provinces and places of treatment.</summary>
    public SlotModel Slot => GetModel<SlotModel>(Vietnamese, fallbackToDefaultCulture: false);

    /// <inheritdoc/>
    protected override List<Type> GetRelatedTypes() => [];

    /// <inheritdoc/>
    protected override void InitializeConfiguration()
    {
        var time = s_making!;
        RegisterModel<NumberModel>(Vietnamese, _ => new NumberModel(time));
        RegisterModel<OrdinalModel>(Vietnamese, _ => new OrdinalModel(time));
        RegisterModel<CurrencyModel>(Vietnamese, _ => new CurrencyModel(time));
        RegisterModel<DateTimeModel>(Vietnamese, _ => new DateTimeModel(time));
        RegisterModel<SequenceModel>(Vietnamese, _ => new SequenceModel(time));
        RegisterModel<SlotModel>(Vietnamese, _ => new SlotModel(time));
    }
}
