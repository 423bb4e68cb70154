using System.Buffers;

namespace VssId.Bot.Language.Text;

/// <summary>Cuts a text into tokens.</summary>
internal ref struct Cut
{
    private const int StackLimit = 256;

    /// <summary>Longer runs of letters are no words that somebody forgot to part.</summary>
    private const int LongestGlued = 40;

    // Words that are counted: a digit stuck to one is its number, not a key of VNI.
    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Counted = Words.Set(
        "thang nam ngay quy qui tuan gio phut lan thu hom mung mong so cau muc buoc mau khoa dot ky ki cap hang quan phuong loai dang ban bv phim nut dong trang ca lop vong khu tang phong doan dieu khoan hai ba mot tu den toi t q tr thg duong to ap kho hem ngo");

    private readonly ReadOnlySpan<char> _letters;
    private readonly ReadOnlySpan<Piece> _pieces;
    private readonly Mending _mending;
    private readonly Span<TokenNote> _notes;
    private Token[] _tokens;
    private int _count;
    private bool _noted;
    private bool? _isVni;

    private Cut(ReadOnlySpan<char> letters, ReadOnlySpan<Piece> pieces, Span<TokenNote> notes, Mending mending)
    {
        _letters = letters;
        _pieces = pieces;
        _notes = notes;
        _mending = mending;
        _tokens = new Token[Estimate(pieces)];
        notes[0] = TokenNote.None;
    }

    /// <summary>Cuts a text.</summary>
    /// <param name="received">Text in any form, well-formed or not.</param>
    /// <param name="mending">How far it is mended.</param>
    public static Token[] Of(string received, Mending mending)
    {
        if (received.Length <= StackLimit)
        {
            Span<char> letters = stackalloc char[StackLimit];
            Span<Piece> pieces = stackalloc Piece[StackLimit];
            Span<TokenNote> notes = stackalloc TokenNote[StackLimit];
            var count = Scan.Of(received, letters, pieces);
            return new Cut(letters[..count], pieces[..count], notes, mending).Tokens();
        }

        var rented = ArrayPool<char>.Shared.Rent(received.Length);
        var rentedPieces = ArrayPool<Piece>.Shared.Rent(received.Length);
        var rentedNotes = ArrayPool<TokenNote>.Shared.Rent(received.Length);
        var length = Scan.Of(received, rented, rentedPieces);
        var tokens = new Cut(rented.AsSpan(0, length), rentedPieces.AsSpan(0, length), rentedNotes, mending).Tokens();
        ArrayPool<TokenNote>.Shared.Return(rentedNotes);
        ArrayPool<Piece>.Shared.Return(rentedPieces);
        // What people type is personal: nothing of it is left in a shared buffer.
        ArrayPool<char>.Shared.Return(rented, clearArray: true);
        return tokens;
    }

    private static int Estimate(ReadOnlySpan<Piece> pieces)
    {
        var tokens = 0;
        var kind = TokenKind.Sign;
        foreach (ref readonly var piece in pieces)
        {
            if (!piece.Goes && (piece.Blank || piece.Kind is TokenKind.Sign || piece.Kind != kind))
            {
                tokens++;
            }

            kind = piece.Kind;
        }

        return tokens;
    }

    private Token[] Tokens()
    {
        for (var at = 0; at < _pieces.Length;)
        {
            if (_pieces[at].Kind is TokenKind.Sign)
            {
                var length = at + 1 < _pieces.Length && _pieces[at + 1].Goes ? 2 : 1;
                AddKept(TokenKind.Sign, at, length);
                at += length;
                continue;
            }

            var end = EndOfRun(at);
            Run(at, end);
            at = end;
        }

        if (_noted)
        {
            Neighbours.Settle(ref _tokens, ref _count, _notes, _mending);
        }

        if (_count != _tokens.Length)
        {
            Array.Resize(ref _tokens, _count);
        }

        return _tokens;
    }

    private readonly int EndOfRun(int at)
    {
        var end = at + 1;
        while (end < _pieces.Length && !_pieces[end].Blank && _pieces[end].Kind is not TokenKind.Sign)
        {
            end++;
        }

        return end;
    }

    private readonly int EndOfKind(int at, int end)
    {
        var next = at + 1;
        while (next < end && _pieces[next].Kind == _pieces[at].Kind)
        {
            next++;
        }

        return next;
    }

    // Letters and digits without a blank between.
    private void Run(int start, int end)
    {
        if (IsNumberWithO(_letters[start..end]))
        {
            AddNumberWithO(start, end - start);
            return;
        }

        for (var at = start; at < end;)
        {
            var next = EndOfKind(at, end);
            if (_pieces[at].Kind is TokenKind.Number)
            {
                AddKept(TokenKind.Number, at, next - at);
            }
            else if (next < end && _mending is Mending.Full && AddVni(at, end) is > 0 and var taken)
            {
                next = at + taken;
            }
            else
            {
                AddWord(at, next - at);
            }

            at = next;
        }
    }

    private static bool IsNumberWithO(ReadOnlySpan<char> run)
    {
        if (!run.Contains('o'))
        {
            return false;
        }

        var digits = 0;
        foreach (var character in run)
        {
            if (char.IsAsciiDigit(character))
            {
                digits++;
            }
            else if (character != 'o')
            {
                return false;
            }
        }

        return (char.IsAsciiDigit(run[0]) ? digits >= 2 : digits >= 7) && (char.IsAsciiDigit(run[^1]) || digits >= 3);
    }

    private void AddNumberWithO(int at, int length)
    {
        var text = string.Create(length, _letters.Slice(at, length), static (digits, typed) => typed.Replace(digits, 'o', '0'));
        Add(TokenKind.Number, at, length, text, new Spelling(text, text));
    }

    // A syllable typed with VNI keys, if it is one: how many pieces it takes.
    private int AddVni(int at, int end)
    {
        for (var last = end; last > at + 1; last--)
        {
            // Digits behind what is taken are a number; then keys of VNI must stand between the letters.
            if ((last == end || HasInnerDigit(_letters[at..last])) && IsVni(at, last, out var spelling))
            {
                Add(TokenKind.Word, at, last - at, _letters[at..last].ToString(), spelling);
                return last - at;
            }

            if (_pieces[last - 1].Kind is not TokenKind.Number)
            {
                break;
            }
        }

        return 0;
    }

    private static bool HasInnerDigit(ReadOnlySpan<char> typed) => typed[EndOfLetters(typed)..].ContainsAnyExceptInRange('0', '9');

    private bool IsVni(int at, int end, out Spelling spelling)
    {
        spelling = default;
        Span<char> syllable = stackalloc char[Syllable.Longest];
        var typed = _letters[at..end];
        var length = EndOfLetters(typed) > 1 || HasInnerDigit(typed) ? Typing.Vni(typed, syllable) : 0;
        if (length == 0)
        {
            return false;
        }

        var known = Lexicon.Word(syllable[..length]);
        _isVni ??= LooksVni();
        var letters = EndOfLetters(typed);
        var isClear = HasInnerDigit(typed) ? known is not null
            : known is { } word && word.Rank < Lexicon.Rare && (!Counted.Contains(typed[..letters]) || (typed.Length == letters + 1 && IsBeforeSmallNumber(end)));
        if (!isClear && !(_isVni.Value && (known is not null || !Counted.Contains(typed[..letters]))))
        {
            return false;
        }

        spelling = known is null ? Spelling.Exactly(syllable[..length]) : new Spelling(known.Form, known.Folded);
        return true;
    }

    // "thang1 5": the month has its number apart, so that the 1 is a key.
    private readonly bool IsBeforeSmallNumber(int end)
    {
        if (end >= _pieces.Length || !_pieces[end].Blank || _pieces[end].Kind is not TokenKind.Number)
        {
            return false;
        }

        var next = end + 1;
        while (next < _pieces.Length && _pieces[next].Kind is TokenKind.Number && !_pieces[next].Blank)
        {
            next++;
        }

        return next - end <= 2;
    }

    private static int EndOfLetters(ReadOnlySpan<char> typed)
    {
        var end = 0;
        while (end < typed.Length && !char.IsAsciiDigit(typed[end]))
        {
            end++;
        }

        return end;
    }

    // A digit between letters that makes a known word, or two words with a digit behind, tell that the keyboard was in VNI.
    private readonly bool LooksVni()
    {
        Span<char> syllable = stackalloc char[Syllable.Longest];
        var weak = 0;
        for (var at = 0; at < _pieces.Length;)
        {
            if (_pieces[at].Kind is TokenKind.Sign)
            {
                at++;
                continue;
            }

            var end = EndOfRun(at);
            var typed = _letters[at..end];
            var letters = EndOfLetters(typed);
            if (letters > 0 && letters < typed.Length && Typing.Vni(typed, syllable) is > 0 and var length && Lexicon.Word(syllable[..length]) is not null)
            {
                if (HasInnerDigit(typed) || (typed.Length > letters + 1 && typed[letters..].ContainsAnyInRange('6', '9') && !Counted.Contains(typed[..letters])) || (!Counted.Contains(typed[..letters]) && ++weak > 1))
                {
                    return true;
                }
            }

            at = end;
        }

        return false;
    }

    private void AddWord(int at, int length)
    {
        var typed = _letters.Slice(at, length);
        if (Lexicon.Entry(typed) is { } entry)
        {
            Add(at, length, entry);
            return;
        }

        Span<char> canonical = stackalloc char[Syllable.Longest];
        var spelled = Syllable.Canonical(typed, canonical);
        if (spelled > 0 && Lexicon.Word(canonical[..spelled]) is { } word)
        {
            AddKnown(at, length, typed.ToString(), word);
            return;
        }

        if (spelled > 0 && (_mending is Mending.None || System.Text.Ascii.IsValid(typed)))
        {
            var spelling = Spelling.Exactly(canonical[..spelled]);
            Add(TokenKind.Word, at, length, typed.SequenceEqual(spelling.Form) ? spelling.Form : typed.ToString(), spelling);
            return;
        }

        if (_mending is Mending.Full)
        {
            if (spelled == 0 && (Mender.Respell(typed, out var mended) || Mender.Undo(typed, out mended) || Mender.Shorten(typed, out mended)))
            {
                Add(TokenKind.Word, at, length, typed.ToString(), mended);
                return;
            }

            if (spelled == 0 && length is > 2 and <= LongestGlued && AddGlued(at, length))
            {
                return;
            }

            Note(TokenNote.Unknown);
        }

        var unknown = Spelling.Exactly(spelled > 0 ? canonical[..spelled] : typed);
        Add(TokenKind.Word, at, length, typed.SequenceEqual(unknown.Form) ? unknown.Form : typed.ToString(), unknown);
    }

    private void Add(int at, int length, LexiconEntry entry)
    {
        if (entry.Second is { } second)
        {
            Add(TokenKind.Word, at, 1, Spelling.Kept(_letters.Slice(at, 1)), entry.Spelling);
            Add(TokenKind.Word, at + 1, length - 1, _letters.Slice(at + 1, length - 1).ToString(), second);
            return;
        }

        if (entry.NeedsNeighbours || (length == 1 && !ReferenceEquals(entry.Text, entry.Spelling.Form)))
        {
            // A letter in a phrase to look for is that letter ("500k", "bv c").
            if (length == 1 && ((_mending is Mending.None && !IsBeforeDot(at)) || IsPartOfCode(at)))
            {
                var typed = Spelling.Of(entry.Text);
                Add(TokenKind.Word, at, length, entry.Text, typed);
                return;
            }

            if (entry.NeedsNeighbours)
            {
                Note(TokenNote.OfNeighbours);
            }
        }
        else if (_mending is Mending.Full && HasHoiOrNga(entry.Spelling.Form))
        {
            Note(TokenNote.HoiOrNga);
        }
        else if (_mending is Mending.Full && !ReferenceEquals(entry.Spelling.Form, entry.Spelling.Folded) && Lexicon.Word(entry.Spelling.Form) is { Tone: 0, Rank: >= Lexicon.Uncommon })
        {
            Note(TokenNote.Untoned);
        }

        Add(TokenKind.Word, at, length, entry.Text, entry.Spelling);
    }

    private void AddKnown(int at, int length, string text, LexiconWord word)
    {
        if (_mending is Mending.Full && word.Tone is Letters.Hoi or Letters.Nga)
        {
            Note(TokenNote.HoiOrNga);
        }

        Add(TokenKind.Word, at, length, text, new Spelling(word.Form, word.Folded));
    }

    private static bool HasHoiOrNga(string form)
    {
        foreach (var letter in form)
        {
            if (Letters.ToneOf(letter) is Letters.Hoi or Letters.Nga)
            {
                return true;
            }
        }

        return false;
    }

    // A letter that is stuck to a digit, or by a sign to more, is not a short form ("2k", "j.smith@…"); "c.ơn" is settled by its neighbours.
    private readonly bool IsPartOfCode(int at)
    {
        if (at > 0 && !_pieces[at].Blank && (_pieces[at - 1].Kind is TokenKind.Number || (IsJoint(_letters[at - 1]) && at > 1 && !_pieces[at - 1].Blank)))
        {
            return true;
        }

        var next = at + 1;
        return next < _pieces.Length && !_pieces[next].Blank && (_pieces[next].Kind is TokenKind.Number
            || (IsJoint(_letters[next]) && next + 1 < _pieces.Length && !_pieces[next + 1].Blank && _pieces[next + 1].Kind is not TokenKind.Sign && !(_letters[at] is 'c' or 't' && _letters[next] == '.')));
    }

    private readonly bool IsBeforeDot(int at) => at + 1 < _pieces.Length && !_pieces[at + 1].Blank && _letters[at + 1] == '.';

    private static bool IsJoint(char sign) => sign is '.' or '-' or '_' or '@' or '/' or '&' or '\'' or '’' or '+';

    private bool AddGlued(int at, int length)
    {
        Span<byte> lengths = stackalloc byte[LongestGlued];
        var count = Mender.Part(_letters.Slice(at, length), lengths);
        if (count == 0)
        {
            return false;
        }

        foreach (var part in lengths[..count])
        {
            AddWord(at, part);
            at += part;
        }

        return true;
    }

    private void AddKept(TokenKind kind, int at, int length)
    {
        var text = Spelling.Kept(_letters.Slice(at, length));
        Add(kind, at, length, text, new Spelling(text, text));
    }

    private void Note(TokenNote note)
    {
        _notes[_count] = note;
        _noted = true;
    }

    private void Add(TokenKind kind, int at, int length, string text, Spelling spelling)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Math.Max(4, _count * 2));
        }

        _tokens[_count++] = new Token
        {
            Kind = kind,
            Text = text,
            Form = spelling.Form,
            Folded = spelling.Folded,
            Start = _pieces[at].Start,
            End = _pieces[at + length - 1].End,
            AfterBlank = _pieces[at].Blank,
        };
        if (_count < _notes.Length)
        {
            _notes[_count] = TokenNote.None;
        }
    }
}
