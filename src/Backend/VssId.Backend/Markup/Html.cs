using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace VssId.Backend.Markup;

/// <summary>A piece of a page. What is put into it is encoded, unless it is a piece itself.</summary>
public sealed record Html(string Text)
{
    /// <summary>Nothing.</summary>
    public static readonly Html Nothing = new(string.Empty);

    // Vietnamese letters stay readable in the source of the page.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A piece from a template.</summary>
    public static Html Of(ref Template template) => new(template.ToStringAndClear());

    /// <summary>Pieces one after another.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));

    /// <summary>Puts the holes of a template in.</summary>
    [InterpolatedStringHandler]
    public ref struct Template(int literalLength, int formattedCount)
    {
        private DefaultInterpolatedStringHandler inner = new(literalLength, formattedCount, System.Globalization.CultureInfo.InvariantCulture);

        /// <summary>Puts words of ours in.</summary>
        public void AppendLiteral(string text) => inner.AppendLiteral(text);

        /// <summary>Puts a piece in.</summary>
        public void AppendFormatted(Html piece) => inner.AppendLiteral(piece.Text);

        /// <summary>Puts a text in, encoded.</summary>
        public void AppendFormatted(string? text) => inner.AppendLiteral(Encoder.Encode(text ?? string.Empty));

        /// <summary>Puts a number in.</summary>
        public void AppendFormatted(int number) => inner.AppendFormatted(number);

        internal string ToStringAndClear() => inner.ToStringAndClear();
    }
}
