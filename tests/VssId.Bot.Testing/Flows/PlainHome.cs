using System.Globalization;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Home;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Testing.Flows;

/// <summary>A home whose words are those of the engine's rules, for tests of the engine alone.</summary>
public sealed class PlainHome : IHome
{
    public Wording Greeting => Words.Of("greeting");

    public Wording Menu => Words.Of("menu");

    public Wording Help => Words.Of("help");

    public Wording NotUnderstood => Words.Of("not understood");

    public Wording TooLong => Words.Of("too long");

    public Wording Busy => Words.Of("busy");

    public Wording Sorry => Words.Of("sorry");

    public Wording TooMuch => Words.Of("too much");

    public Wording Wall => Words.Of("wall");

    public Wording SessionEnded => Words.Of("session ended");

    public Wording Farewell => Words.Of("farewell");

    public Wording GivenUp(Wording task) => Words.Of("given up");

    public Wording Expired(Wording task) => Words.Of("expired");

    public Wording Resume(Wording task) => Words.Of("resume?").Offering(new Offer("1", Words.Of("go on")), new Offer("2", Words.Of("to the menu")));

    public GlobalWord? GlobalWord(string text) => text switch
    {
        "0" => Engine.Home.GlobalWord.Back,
        "00" => Engine.Home.GlobalWord.Menu,
        "cancel" => Engine.Home.GlobalWord.Cancel,
        "help" => Engine.Home.GlobalWord.Help,
        _ => null,
    };

    public Wording SomethingElse => Words.Of("what else?");

    public Wording AskWhich(IReadOnlyList<string> readings) => Words.Of("which?").Offering([
        .. readings.Select((reading, index) => new Offer((index + 1).ToString(CultureInfo.InvariantCulture), Words.Of(reading))),
        new Offer((readings.Count + 1).ToString(CultureInfo.InvariantCulture), Words.Of("something else")),
    ]);

    // "do order size=5" is a wish, "say order size is 5" one whose slots find their words in it, "maybe order|other" a doubt, "please cancel" a global word in a sentence.
    public Understood Choose(string text) => text.Split(' ', 2) switch
    {
        ["do", var wish] => new Understood.Wish(Wish(wish)),
        ["say", var sentence] => new Understood.Wish(new Intent(sentence.Split(' ')[0], Sentence: sentence)),
        ["maybe", var readings] => new Understood.Doubt(readings.Split(' ')[0].Split('|')),
        ["please", var word] when GlobalWord(word) is { } global => new Understood.Global(global),
        _ => new Understood.Nothing(),
    };

    public Understood? Sure(string text) => Choose(text) is var understood and (Understood.Wish or Understood.Global) ? understood : null;

    public Understood Settle(string reading, string text) => new Understood.Wish(new Intent(reading, Sentence: text));

    public int? Pick(string text, IReadOnlyList<string> readings) => text == "neither" ? readings.Count
        : readings.ToList().FindIndex(reading => text == $"the {reading}") is >= 0 and var index ? index
        : null;

    public bool? Agrees(string text) => text switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    public Correction? Correction(string text, IReadOnlyList<Slot> slots)
    {
        var parts = text.Split(' ', 3);
        return parts[0] == "fix" && parts.Length > 1 && slots.Any(slot => slot.Name == parts[1])
            ? new Correction(parts[1], parts.Length > 2 ? parts[2] : null)
            : null;
    }

    // "do order size=5" begins the flow "order" with words for its slot "size".
    private static Intent Wish(string text)
    {
        var parts = text.Split(' ');
        var ahead = parts.Skip(1).Select(part => part.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return new Intent(parts[0], ahead);
    }
}
