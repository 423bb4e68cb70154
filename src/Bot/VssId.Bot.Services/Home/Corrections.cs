using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Home;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Services.Home;

/// <summary>Understands who takes an answer back: "à nhầm, số là …", "ý tôi là thẻ chứ không phải mã QR", "sửa lại số".</summary>
internal static class Corrections
{
    private enum Cue
    {
        /// <summary>Says by itself that something was wrong.</summary>
        Plain,

        /// <summary>Says so together with the name of an answer or a new one.</summary>
        Faint,
    }

    private static readonly PhraseBook<string> Cues = new(
    [
        .. Of(Cue.Plain, "nhầm", "à nhầm", "nhầm rồi", "nhầm số", "nhập nhầm", "gõ nhầm", "viết nhầm", "ghi nhầm", "bấm nhầm", "lộn rồi", "à lộn", "lộn số", "gõ lộn", "nhập lộn", "nhập sai", "gõ sai", "viết sai", "ghi sai", "bấm sai", "sai số", "sửa lại", "sửa số", "sửa", "số khác", "không phải số này", "đính chính", "oops", "wrong number", "change number", "typo", "mistake", "my mistake"),
        .. Of(Cue.Faint, "lộn", "sai", "sai rồi", "khác", "đổi lại", "đổi", "thay", "thay bằng", "nhập lại", "gõ lại", "ghi lại", "viết lại", "không phải", "chứ không phải", "mới đúng", "mà là", "phải là", "ý tôi là", "ý em là", "ý mình là", "ý bác là", "ý cô là", "ý chú là", "ý anh là", "ý chị là", "ý con là", "ý cháu là", "ý là", "thật ra", "xin lỗi", "i mean", "i meant", "instead", "sorry", "not"),
    ]);

    // "X chứ không phải Y": what is wanted stands in front.
    private static readonly PhraseBook<string> NotBehind = new(Of(Cue.Plain, "chứ không phải", "chớ không phải", "chứ đâu phải", "không phải là", "instead of", "rather than", "and not", "not"));

    // "không phải Y mà là X", "đổi Y thành X": it stands behind.
    private static readonly PhraseBook<string> WantedBehind = new(Of(Cue.Plain, "mà là", "mà phải là", "phải là", "thành", "sang", "thay bằng", "but"));

    // A new telephone is no new number of the person.
    private static readonly KeyValuePair<string, string>[] NotAnAnswer = [new("số điện thoại", ""), new("số đt", ""), new("phone number", "")];

    /// <summary>The correction that a message is.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="slots">Slots that were answered, in the order in which they are looked at.</param>
    public static Correction? In(string text, IReadOnlyList<Slot> slots)
    {
        if (slots.Count == 0)
        {
            return null;
        }

        var utterance = Utterance.Of(text);
        if (CueOf(utterance) is not { } cue)
        {
            foreach (var slot in slots)
            {
                if (slot.Unmistakable && slot.FindIn(text) is { } words)
                {
                    return new Correction(slot.Name, words);
                }
            }

            return null;
        }

        var wanted = WantedIn(utterance);
        foreach (var slot in slots)
        {
            if (!slot.FreeText && (slot.FindIn(wanted) ?? (slot.Takes(wanted) ? wanted : slot.FindIn(text))) is { } words)
            {
                return new Correction(slot.Name, words);
            }

            if (IsCalled(utterance, slot))
            {
                return new Correction(slot.Name, Words: null);
            }
        }

        return cue is Cue.Plain ? new Correction(slots[0].Name, Words: null) : null;
    }

    /// <summary>Whether a message says by itself that an answer was wrong.</summary>
    public static bool Says(Utterance utterance) => CueOf(utterance) is Cue.Plain;

    /// <summary>What is wanted of a message that says what is not: "thẻ" of "thẻ chứ không phải mã QR".</summary>
    /// <returns>The whole message when it says no such thing.</returns>
    public static string Wanted(string text) => WantedIn(Utterance.Of(text));

    private static string WantedIn(Utterance utterance)
    {
        var tokens = utterance.Tokens;
        for (var at = 1; at + 1 < tokens.Length; at++)
        {
            if (WantedBehind.Longest(utterance, at, out _) is > 0 and var taken && at + taken < tokens.Length)
            {
                return utterance.TextOf(at + taken, tokens.Length - 1);
            }
        }

        for (var at = 1; at + 1 < tokens.Length; at++)
        {
            if (NotBehind.Longest(utterance, at, out _) > 0)
            {
                return utterance.TextOf(0, at - 1);
            }
        }

        return utterance.Received;
    }

    private static Cue? CueOf(Utterance utterance)
    {
        Cue? found = null;
        for (var at = 0; at < utterance.Tokens.Length;)
        {
            var taken = Cues.Longest(utterance, at, out var cue);
            if (taken > 0)
            {
                found = cue == nameof(Cue.Plain) || found is Cue.Plain ? Cue.Plain : Cue.Faint;
            }

            at += Math.Max(1, taken);
        }

        return found;
    }

    private static bool IsCalled(Utterance utterance, Slot slot)
    {
        if (slot.Called is [])
        {
            return false;
        }

        var names = new PhraseBook<string>([.. NotAnAnswer, .. slot.Called.Select(name => KeyValuePair.Create(name, name))]);
        for (var at = 0; at < utterance.Tokens.Length;)
        {
            var taken = names.Longest(utterance, at, out var name);
            if (taken > 0 && name!.Length > 0)
            {
                return true;
            }

            at += Math.Max(1, taken);
        }

        return false;
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(Cue cue, params string[] phrases) => phrases.Select(phrase => KeyValuePair.Create(phrase, cue.ToString()));
}
