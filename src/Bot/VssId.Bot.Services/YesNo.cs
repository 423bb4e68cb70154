using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Intents;
using VssId.Bot.Language.Text;
using VssId.Bot.Language.Wishes;
using VssId.Bot.Understanding;

namespace VssId.Bot.Services;

/// <summary>Understands yes and no in all spellings, with small talk around. A message that carries both is neither.</summary>
internal sealed class YesNo(Listener listener)
{
    /// <summary>Key of yes.</summary>
    public const string YesKey = "1";

    /// <summary>Key of no.</summary>
    public const string NoKey = "2";

    /// <summary>Below this the question is asked again.</summary>
    private const double SureEnough = 0.8;

    private const string Unsure = "unsure";

    private static readonly Speech[] Speeches = [new(Speech.Vietnamese, Brief: false), new(Speech.Vietnamese, Brief: true), new(Speech.English, Brief: false), new(Speech.English, Brief: true)];

    // Longer phrases win: "không phải" holds no yes, "không sai" no no.
    private static readonly PhraseBook<string> Signs = new(
    [
        .. Of(nameof(Confirmation.No), "không", "không phải", "không đúng", "không được", "không đồng ý", "không có", "chưa", "chưa phải", "chưa đúng", "chưa được", "sai", "sai rồi", "nhầm", "đâu có", "đâu phải", "no", "not", "nope", "wrong"),
        .. Of(nameof(Confirmation.Yes), "đúng", "phải", "ừ", "ừa", "có", "được", "đồng ý", "chính xác", "chuẩn", "ok", "oke", "okay", "yes", "yeah", "yep", "right", "correct", "sure", "không sai"),
        // Who is not sure, or asks back, says neither.
        .. Of(Unsure, "chưa chắc", "không chắc", "chưa biết", "không biết", "chưa rõ", "không rõ", "không nhớ", "chưa nhớ", "hình như", "có lẽ", "phải không", "đúng không", "được không", "có phải không", "có đúng không", "not sure", "maybe", "perhaps", "don't know", "dont know", "is it"),
        // Courtesies and questions that hold such a word and say nothing.
        .. Of("", "có gì", "không sao", "không có gì", "dạ"),
    ]);

    /// <summary>The question whether something is so, which gives nothing away.</summary>
    /// <param name="name">Name of the slot.</param>
    /// <param name="prompt">The question.</param>
    /// <param name="help">What to type.</param>
    /// <param name="offers">What is offered; the first is yes, the second no.</param>
    public Slot<Confirmation> SlotOf(string name, Wording prompt, Wording help, IReadOnlyList<Offer> offers) => SlotOf(name, prompt, help, text => Read(text, offers));

    /// <summary>The question whether something is meant that changes or gives away something.</summary>
    /// <param name="name">Name of the slot.</param>
    /// <param name="prompt">The question.</param>
    /// <param name="help">What to type.</param>
    /// <param name="offers">What is offered; the first is yes, the second no.</param>
    public Slot<Confirmation> StrictSlotOf(string name, Wording prompt, Wording help, IReadOnlyList<Offer> offers) => SlotOf(name, prompt, help, text => ReadStrictly(text, offers));

    /// <summary>Reads an answer to a question that gives nothing away.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="offers">What was offered; the first is yes, the second no.</param>
    public Confirmation? Read(string text, params IReadOnlyList<Offer> offers)
    {
        if (Chosen(text, offers) is { } chosen)
        {
            return chosen;
        }

        var reading = listener.Read(text);
        if (IsMixed(reading))
        {
            return null;
        }

        return (reading.Scores[0], WishBook.Of(text)) switch
        {
            ({ Intent: IntentNames.Yes, Probability: >= SureEnough }, _) or (_, Wish.Yes) => Confirmation.Yes,
            ({ Intent: IntentNames.No, Probability: >= SureEnough }, _) or (_, Wish.No) => Confirmation.No,
            _ => null,
        };
    }

    /// <summary>Reads an answer to a question whose yes changes or gives away something: nothing but a sure yes is one.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="offers">What was offered; the first is yes, the second no.</param>
    public Confirmation? ReadStrictly(string text, params IReadOnlyList<Offer> offers) => Chosen(text, offers) ?? (listener.Read(text) switch
    {
        var reading when IsMixed(reading) => null,
        { Decision: Decision.Act { Intent: IntentNames.Yes } } => Confirmation.Yes,
        { Decision: Decision.Act { Intent: IntentNames.No } } => Confirmation.No,
        _ => default(Confirmation?),
    });

    private static Confirmation? Chosen(string text, IReadOnlyList<Offer> offers)
    {
        foreach (var speech in Speeches)
        {
            switch (Choices.KeyOf(text, [new Option(YesKey, YesKey), new Option(NoKey, NoKey), .. offers.Select(offer => new Option(offer.Key, offer.Label.In(speech)))]))
            {
                case YesKey:
                    return Confirmation.Yes;
                case NoKey:
                    return Confirmation.No;
                default:
                    break;
            }
        }

        return null;
    }

    // Digits belong to another question: they are no part of a yes or a no.
    private static bool IsMixed(Reading reading)
    {
        var (yes, no) = (false, false);
        for (var at = 0; at < reading.Utterance.Tokens.Length;)
        {
            var taken = Signs.Longest(reading.Utterance, at, out var sign);
            yes |= taken > 0 && sign is nameof(Confirmation.Yes) or Unsure;
            no |= taken > 0 && sign is nameof(Confirmation.No) or Unsure;
            at += Math.Max(1, taken);
        }

        return (yes && no) || Listener.HasNumber(reading);
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(string sign, params string[] phrases) => phrases.Select(phrase => KeyValuePair.Create(phrase, sign));

    // A yes said before the question is no answer to it.
    private static Slot<Confirmation> SlotOf(string name, Wording prompt, Wording help, Func<string, Confirmation?> read) => new(
        name, prompt, text => read(text) is { } answer ? Reading<Confirmation>.Of(answer) : Reading<Confirmation>.Not(help))
    { Help = help, Finder = static _ => null };
}
