using System.Globalization;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using VssId.Bot.Engine.Views;

namespace VssId.Bot.Services.Documents;

/// <summary>Lays a record out on pages of A4, in points: the title, the facts, the table with its heads on every page, the note; and at the foot of every page who made it and which page it is.</summary>
internal sealed class RecordPages : IDisposable
{
    private const double Margin = 42;
    private const double Width = 595 - (2 * Margin);
    private const double Bottom = 842 - 64;
    private const double FootTop = 842 - 48;
    private const double Padding = 4;
    private const double LabelShare = 0.42;

    // What rows are told apart by stays on one line up to here.
    private const double FirstShare = 0.25;

    private const string Disclaimer = "Do dịch vụ VssId.Bot tạo để tham khảo, không phải giấy tờ có chứng thực của cơ quan BHXH.";

    private static readonly XFont TitleFont = new(PageFonts.Family, 16, XFontStyleEx.Bold);
    private static readonly XFont Plain = new(PageFonts.Family, 9.5, XFontStyleEx.Regular);
    private static readonly XFont Bold = new(PageFonts.Family, 9.5, XFontStyleEx.Bold);
    private static readonly XFont Small = new(PageFonts.Family, 7.5, XFontStyleEx.Regular);
    private static readonly XBrush Ink = new XSolidBrush(XColor.FromArgb(0x14, 0x24, 0x33));
    private static readonly XBrush Pale = new XSolidBrush(XColor.FromArgb(0x4A, 0x60, 0x70));
    private static readonly XBrush Red = new XSolidBrush(XColor.FromArgb(0xB4, 0x1F, 0x24));
    private static readonly XBrush Sky = new XSolidBrush(XColor.FromArgb(0xE3, 0xF1, 0xF6));
    private static readonly XPen Rule = new(XColor.FromArgb(0xB8, 0xC9, 0xD3), 0.6);

    private readonly PdfDocument _pdf;
    private XGraphics _page;
    private double _y;

    private RecordPages(PdfDocument pdf)
    {
        _pdf = pdf;
        _page = Begin();
    }

    /// <summary>Lays a record out.</summary>
    public static void LayOut(RecordDocument record, PdfDocument pdf)
    {
        using (var pages = new RecordPages(pdf))
        {
            pages.Paragraph(record.Title, TitleFont, Ink);
            pages._y += 2 * Padding;
            pages.Facts(record.Facts);
            if (record.Rows.Count > 0)
            {
                pages._y += 3 * Padding;
                pages.Table(record);
            }

            if (record.Note.Length > 0)
            {
                pages._y += 3 * Padding;
                pages.Paragraph(record.Note, Plain, Pale);
            }
        }

        Feet(pdf);
    }

    /// <inheritdoc/>
    public void Dispose() => _page.Dispose();

    private void Paragraph(string text, XFont font, XBrush brush)
    {
        foreach (var line in Wrap(text, font, Width))
        {
            MakeRoom(font.GetHeight());
            Line(line, font, brush, Margin);
            _y += font.GetHeight();
        }
    }

    private void Facts(IReadOnlyList<DocumentFact> facts)
    {
        const double left = Margin + (Width * LabelShare);
        foreach (var fact in facts)
        {
            var labels = Wrap(fact.Label, Plain, (Width * LabelShare) - Padding);
            var values = Wrap(fact.Value, Bold, Width * (1 - LabelShare));
            for (var line = 0; line < Math.Max(labels.Count, values.Count); line++)
            {
                MakeRoom(Bold.GetHeight());
                Line(labels.ElementAtOrDefault(line), Plain, Pale, Margin);
                Line(values.ElementAtOrDefault(line), Bold, Ink, left);
                _y += Bold.GetHeight();
            }

            _y += 2;
        }
    }

    private void Table(RecordDocument record)
    {
        // A column that says nothing takes room from those that do.
        int[] columns = [.. Enumerable.Range(0, record.Columns.Count).Where(column => column == 0 || record.Rows.Any(row => row.Cells[column].Length > 0))];
        var widths = ColumnWidths.Share(
            [.. columns.Select(column => column == 0 ? Math.Max(Longest(column), Math.Min(Whole(column), FirstShare * Width)) : Longest(column))],
            [.. columns.Select(Whole)],
            Width);

        Heads();
        foreach (var row in record.Rows)
        {
            var brush = row.Tone is Tone.Warning ? Red : Ink;
            var cells = columns.Select((column, place) => (Font: place == 0 ? Bold : Plain, Lines: Wrap(row.Cells[column], place == 0 ? Bold : Plain, widths[place] - (2 * Padding)))).ToArray();
            var lines = cells.Max(cell => cell.Lines.Count);
            if (_y + HeightOf(lines) > Bottom && HeightOf(lines) < Bottom - Margin - (4 * Bold.GetHeight()))
            {
                Turn();
            }

            // A row that is longer than a page goes on on the next one.
            for (var line = 0; line < lines; line++)
            {
                if (_y + HeightOf(1) > Bottom)
                {
                    Turn();
                }

                foreach (var (place, cell) in cells.Index())
                {
                    Line(cell.Lines.ElementAtOrDefault(line), cell.Font, brush, LeftOf(place) + Padding, Padding);
                }

                _y += Bold.GetHeight();
            }

            _y += 2 * Padding;
            _page.DrawLine(Rule, Margin, _y, Margin + Width, _y);
        }

        double Longest(int column) => Texts(column).SelectMany(text => Normal(text).Split(' ')).Max(word => Measure(word, Bold)) + (2 * Padding);

        double Whole(int column) => Texts(column).Max(text => Measure(Normal(text), Bold)) + (2 * Padding);

        IEnumerable<string> Texts(int column) => record.Rows.Select(row => row.Cells[column]).Prepend(record.Columns[column]);

        double LeftOf(int place) => Margin + widths.Take(place).Sum();

        void Turn()
        {
            _page.Dispose();
            _page = Begin();
            Heads();
        }

        void Heads()
        {
            var heads = columns.Select((column, place) => Wrap(record.Columns[column], Bold, widths[place] - (2 * Padding))).ToArray();
            var height = HeightOf(heads.Max(lines => lines.Count));

            // Heads stand above at least one row.
            MakeRoom(height + HeightOf(2));
            _page.DrawRectangle(Sky, Margin, _y, Width, height);
            foreach (var (place, lines) in heads.Index())
            {
                foreach (var (line, text) in lines.Index())
                {
                    Line(text, Bold, Ink, LeftOf(place) + Padding, Padding + (line * Bold.GetHeight()));
                }
            }

            _y += height;
        }
    }

    private static double HeightOf(int lines) => (lines * Bold.GetHeight()) + (2 * Padding);

    private void MakeRoom(double height)
    {
        if (_y + height > Bottom)
        {
            _page.Dispose();
            _page = Begin();
        }
    }

    private XGraphics Begin()
    {
        var page = _pdf.AddPage();
        page.Size = PdfSharp.PageSize.A4;
        _y = Margin;
        return XGraphics.FromPdfPage(page);
    }

    private void Line(string? text, XFont font, XBrush brush, double left, double below = 0)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _page.DrawString(text, font, brush, new XPoint(left, _y + below), XStringFormats.TopLeft);
        }
    }

    private double Measure(string text, XFont font) => _page.MeasureString(text, font).Width;

    private List<string> Wrap(string text, XFont font, double width)
    {
        List<string> lines = [];
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in Normal(paragraph).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Break(word, font, width)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && Measure(longer, font) > width)
                {
                    lines.Add(line);
                    line = word;
                }
                else
                {
                    line = longer;
                }
            }

            lines.Add(line);
        }

        return lines;
    }

    private IEnumerable<string> Break(string word, XFont font, double width)
    {
        while (word.Length > 1 && Measure(word, font) > width)
        {
            var end = word.Length - 1;
            while (end > 1 && (char.IsLowSurrogate(word[end]) || Measure(word[..end], font) > width))
            {
                end--;
            }

            yield return word[..end];
            word = word[end..];
        }

        yield return word;
    }

    private static string Normal(string text) => text.Normalize(NormalizationForm.FormC);

    private static void Feet(PdfDocument pdf)
    {
        foreach (var (index, page) in pdf.Pages.Cast<PdfPage>().Index())
        {
            using var foot = XGraphics.FromPdfPage(page, XGraphicsPdfPageOptions.Append);
            foot.DrawLine(Rule, Margin, FootTop, Margin + Width, FootTop);
            foot.DrawString(Disclaimer, Small, Pale, new XPoint(Margin, FootTop + Padding), XStringFormats.TopLeft);
            var number = string.Create(CultureInfo.InvariantCulture, $"Trang {index + 1}/{pdf.PageCount}");
            foot.DrawString(number, Small, Pale, new XRect(Margin, FootTop + Padding, Width, Small.GetHeight()), XStringFormats.TopRight);
        }
    }
}
