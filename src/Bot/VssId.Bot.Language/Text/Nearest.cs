namespace VssId.Bot.Language.Text;

/// <summary>Keeps the nearest known word, and whether another is as near.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal struct Nearest(string form, bool isMarked)
{
    private readonly bool _isMarked = isMarked;
    private readonly int _tone = ToneIn(form);
    private LexiconWord? _best;
    private int _bestCost = int.MaxValue;
    private int _nextCost = int.MaxValue;

    /// <summary>Looks words up that are spelled so.</summary>
    /// <param name="letters">Letters without tone.</param>
    /// <param name="errors">What the error weighs.</param>
    public void Try(ReadOnlySpan<char> letters, int errors)
    {
        foreach (var word in _isMarked ? Lexicon.Toneless(letters) : Lexicon.Folded(letters))
        {
            if (word.Rank >= Lexicon.Rare || (_isMarked && _tone != 0 && word.Tone != _tone))
            {
                continue;
            }

            // One error of the cheaper kind outweighs any difference in how frequent the words are.
            var cost = (errors * 10_000) + word.Rank;
            if (_best is not null && string.Equals(_best.Folded, word.Folded, StringComparison.Ordinal) && (!_isMarked || ReferenceEquals(_best, word)))
            {
                _bestCost = Math.Min(_bestCost, cost);
            }
            else if (cost < _bestCost)
            {
                (_nextCost, _bestCost, _best) = (_bestCost, cost, word);
            }
            else
            {
                _nextCost = Math.Min(_nextCost, cost);
            }

            if (!_isMarked)
            {
                break;
            }
        }
    }

    /// <summary>The nearest word, if no other is about as near.</summary>
    public readonly bool Found(out Spelling mended)
    {
        mended = default;
        if (_best is null || (_nextCost / 10_000 == _bestCost / 10_000 && _nextCost % 10_000 < (_bestCost % 10_000 * 3) + 30))
        {
            return false;
        }

        mended = _isMarked ? new Spelling(_best.Form, _best.Folded) : new Spelling(_best.Folded, _best.Folded);
        return true;
    }

    private static int ToneIn(string form)
    {
        foreach (var letter in form)
        {
            if (Letters.ToneOf(letter) is > 0 and var tone)
            {
                return tone;
            }
        }

        return 0;
    }
}
