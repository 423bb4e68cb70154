using VssId.Bot.Engine.Views;

namespace VssId.Bot.Engine.Wordings;

/// <summary>Words for citizens, kept as a key with values: they become text only when language and channel are known.</summary>
public sealed class Wording
{
    private readonly WordingFile _file;
    private readonly string _key;
    private readonly object[] _values;
    private readonly IReadOnlyList<Offer> _offers;

    internal Wording(WordingFile file, string key, object[] values, IReadOnlyList<Offer> offers)
    {
        _file = file;
        _key = key;
        _values = values;
        _offers = offers;
    }

    /// <summary>The same wording with values for its places <c>{0}</c>, <c>{1}</c> …: texts, numbers, dates or other wordings.</summary>
    public Wording With(params object[] values) => new(_file, _key, values, _offers);

    /// <summary>The same wording with answers to choose from.</summary>
    public Wording Offering(params IReadOnlyList<Offer> offers) => new(_file, _key, _values, offers);

    /// <summary>The text.</summary>
    public string In(Speech speech)
    {
        var format = _file.Format(_key, speech);
        return _values.Length == 0
            ? format
            : string.Format(speech.Culture, format, [.. _values.Select(value => value is Wording wording ? wording.In(speech) : value)]);
    }

    /// <summary>The wording as something to show: a text, or a question with answers to choose from. An answer whose label is empty in this speech is not offered.</summary>
    public View Show(Speech speech)
    {
        List<Option> items = [];
        foreach (var offer in _offers)
        {
            if (offer.Label.In(speech) is { Length: > 0 } label)
            {
                items.Add(new Option(offer.Key, label));
            }
        }

        return items is [] ? new TextView(In(speech)) : new Options(In(speech), items);
    }
}
