using System.Buffers;

namespace VssId.Bot.Language.Text;

/// <summary>Cuts a text into tokens.</summary>
internal ref struct Cut
{
    private const int StackLimit = 256;

    private readonly ReadOnlySpan<char> _letters;
    private readonly ReadOnlySpan<Piece> _pieces;
    private readonly Mending _mending;
    private Token[] _tokens;
    private int _count;

    private Cut(ReadOnlySpan<char> letters, ReadOnlySpan<Piece> pieces, Mending mending)
    {
        _letters = letters;
        _pieces = pieces;
        _mending = mending;
        _tokens = new Token[Estimate(pieces)];
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
            var count = Scan.Of(received, letters, pieces);
            return new Cut(letters[..count], pieces[..count], mending).Tokens();
        }

        var rented = ArrayPool<char>.Shared.Rent(received.Length);
        var rentedPieces = ArrayPool<Piece>.Shared.Rent(received.Length);
        var length = Scan.Of(received, rented, rentedPieces);
        var tokens = new Cut(rented.AsSpan(0, length), rentedPieces.AsSpan(0, length), mending).Tokens();
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

            var end = at + 1;
            while (end < _pieces.Length && !_pieces[end].Blank && _pieces[end].Kind is not TokenKind.Sign)
            {
                end++;
            }

            Run(at, end);
            at = end;
        }

        if (_count != _tokens.Length)
        {
            Array.Resize(ref _tokens, _count);
        }

        return _tokens;
    }

    // Letters and digits without a blank between.
    private void Run(int start, int end)
    {
        for (var at = start; at < end;)
        {
            var kind = _pieces[at].Kind;
            var next = at + 1;
            while (next < end && _pieces[next].Kind == kind)
            {
                next++;
            }

            if (kind is TokenKind.Number)
            {
                AddKept(kind, at, next - at);
            }
            else
            {
                AddWord(at, next - at);
            }

            at = next;
        }
    }

    private void AddWord(int at, int length)
    {
        var typed = _letters.Slice(at, length);
        var spelling = Spelling.Of(typed);
        Add(TokenKind.Word, at, length, typed.SequenceEqual(spelling.Form) ? spelling.Form : typed.ToString(), spelling);
    }

    private void AddKept(TokenKind kind, int at, int length)
    {
        var text = Spelling.Kept(_letters.Slice(at, length));
        Add(kind, at, length, text, new Spelling(text, text));
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
    }
}
