using System.Globalization;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace VssId.Backend.Registrations.Printing;

/// <summary>Lays a declaration out on A4, in points: the national heading between form number and QR code, the title, the numbered lines, the declaration and the two boxes. What does not fit goes on on a second page.</summary>
internal sealed class FormPages : IDisposable
{
    private const double Margin = 48;
    private const double Top = 40;
    private const double Width = 595 - (2 * Margin);
    private const double Right = Margin + Width;
    private const double FootTop = 842 - 50;
    private const double Bottom = FootTop - 8;
    private const double Gap = 4;
    private const double Module = 3;
    private const double NumberWidth = 22;
    private const double LabelWidth = 150;
    private const double ValueLeft = Margin + NumberWidth + LabelWidth;
    private const double BoxHeight = 138;
    private const double BoxPadding = 9;
    private const double BoxGap = 14;
    private const double OfficeWidth = 268;
    private const double SignerLeft = Margin + OfficeWidth + BoxGap;
    private const double SignerWidth = Width - OfficeWidth - BoxGap;
    private const double PlaceHeight = 19;
    private const double CheckSide = 8;
    private const double PageNumberWidth = 120;

    private const string Declared =
        "Tôi đăng ký sử dụng phương thức giao dịch điện tử trong lĩnh vực bảo hiểm xã hội, nhận mã xác thực và thông báo qua số điện thoại và email (nếu có) ghi trên. "
        + "Tôi cam đoan những nội dung kê khai là đúng sự thật và chịu trách nhiệm trước pháp luật về những nội dung đó.";

    private const string Origin = "Tờ khai do dịch vụ VssId.Bot lập theo các trường đã công bố của mẫu số 01. Khi nộp bản ký, anh/chị mang theo giấy tờ gốc. Tổng đài hỗ trợ: 1900 9068.";

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    // What stands before the name of a province, but not before the date of a letter.
    private static readonly string[] Titles = ["Tỉnh ", "Thành phố "];

    private static readonly XFont Title = FormFonts.Bold(16);
    private static readonly XFont Subtitle = FormFonts.Bold(12);
    private static readonly XFont Heading = FormFonts.Bold(10.5);
    private static readonly XFont Plain = FormFonts.Regular(10);
    private static readonly XFont Bold = FormFonts.Bold(10);
    private static readonly XFont Small = FormFonts.Regular(8.5);
    private static readonly XFont Tiny = FormFonts.Regular(7.5);
    private static readonly XBrush Ink = XBrushes.Black;
    private static readonly XBrush Pale = new XSolidBrush(XColor.FromArgb(0x45, 0x45, 0x45));
    private static readonly XPen Rule = new(XColor.FromArgb(0xB0, 0xB0, 0xB0), 0.5);
    private static readonly XPen Frame = new(XColors.Black, 0.8);
    private static readonly XPen Dots = new(XColors.Black, 0.7) { DashStyle = XDashStyle.Dot };

    private readonly PdfDocument _pdf;
    private XGraphics _page;
    private double _y;

    private FormPages(PdfDocument pdf)
    {
        _pdf = pdf;
        _page = Begin();
    }

    /// <summary>Lays a declaration out.</summary>
    public static void LayOut(FormData data, PdfDocument pdf)
    {
        using (var pages = new FormPages(pdf))
        {
            pages.Head(data);
            pages.Titled(data.Office);
            foreach (var field in FormFields.Of(data))
            {
                pages.Field(field);
            }

            pages.Close(data.Province);
        }

        Feet(pdf, data.Code);
    }

    /// <inheritdoc/>
    public void Dispose() => _page.Dispose();

    private void Head(FormData data)
    {
        var filed = data.FiledAt.ToOffset(Vietnam);
        Line("Mẫu số 01", Bold, Ink, Margin);
        _y += Bold.GetHeight();
        Line(string.Create(CultureInfo.InvariantCulture, $"Nộp lúc {filed:HH':'mm}"), Small, Pale, Margin);
        _y += Small.GetHeight();
        Line(string.Create(CultureInfo.InvariantCulture, $"ngày {filed:dd'/'MM'/'yyyy}"), Small, Pale, Margin);

        _y = Top;
        Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Heading);
        const string motto = "Độc lập - Tự do - Hạnh phúc";
        Centred(motto, Heading);
        var half = Measure(motto, Heading) / 2;
        _page.DrawLine(Frame, Margin + (Width / 2) - half, _y + 1, Margin + (Width / 2) + half, _y + 1);

        const double side = FormQr.Modules * Module;
        FormQr.Draw(_page, data.Code, Right - side, Top, Module);
        _y = Top + side + (FormQr.Quiet * Module);
        _page.DrawString(data.Code, Heading, Ink, new XRect(Right - Measure(data.Code, Heading), _y, Measure(data.Code, Heading), Heading.GetHeight()), XStringFormats.TopLeft);
        _y += Heading.GetHeight();
    }

    private void Titled(string office)
    {
        Centred("TỜ KHAI", Title);
        Centred("ĐĂNG KÝ SỬ DỤNG PHƯƠNG THỨC GIAO DỊCH ĐIỆN TỬ", Subtitle);
        Centred("TRONG LĨNH VỰC BẢO HIỂM XÃ HỘI", Subtitle);
        _y += 2 * Gap;
        foreach (var line in Wrap($"Kính gửi: {office}", Plain, Width))
        {
            Centred(line, Plain);
        }

        _y += 2 * Gap;
    }

    private void Field(FormField field)
    {
        var values = Wrap(field.Value, Bold, Right - ValueLeft);
        var remarks = field.Remark is { } remark ? Wrap(remark, Small, Right - ValueLeft) : [];
        MakeRoom((values.Count * Bold.GetHeight()) + (remarks.Count * Small.GetHeight()) + (2 * Gap));
        _y += Gap;
        Line(string.Create(CultureInfo.InvariantCulture, $"{field.Number}."), Plain, Ink, Margin);
        Line(field.Label, Plain, Ink, Margin + NumberWidth);
        Paragraph(values, Bold, Ink, ValueLeft);
        Paragraph(remarks, Small, Pale, ValueLeft);
        _y += Gap;
        _page.DrawLine(Rule, Margin, _y, Right, _y);
    }

    private void Close(string province)
    {
        var declared = Wrap(Declared, Plain, Width);
        var place = Wrap($"{PlaceOf(province)}, ngày ...... tháng ...... năm 20......", Small, SignerWidth);
        MakeRoom((3 * Gap) + (declared.Count * Plain.GetHeight()) + PlaceHeight + ((place.Count - 1) * Small.GetHeight()) + BoxHeight);
        _y += 2 * Gap;
        Paragraph(declared, Plain, Ink, Margin);
        _y += Gap;
        var signing = _y;
        foreach (var (index, line) in place.Index())
        {
            _page.DrawString(line, Small, Ink, new XRect(SignerLeft, signing + (index * Small.GetHeight()), SignerWidth, Small.GetHeight()), XStringFormats.TopCenter);
        }

        _y = signing + PlaceHeight + ((place.Count - 1) * Small.GetHeight());
        var top = _y;
        OfficeBox(top);
        _page.DrawRectangle(Frame, SignerLeft, top, SignerWidth, BoxHeight);
        _page.DrawString("Người khai", Bold, Ink, new XRect(SignerLeft, top + BoxPadding, SignerWidth, Bold.GetHeight()), XStringFormats.TopCenter);
        _page.DrawString("(ký, ghi rõ họ tên)", Small, Pale, new XRect(SignerLeft, top + BoxPadding + Bold.GetHeight(), SignerWidth, Small.GetHeight()), XStringFormats.TopCenter);
    }

    private void OfficeBox(double top)
    {
        const double left = Margin + BoxPadding;
        const double right = Margin + OfficeWidth - BoxPadding;
        _page.DrawRectangle(Frame, Margin, top, OfficeWidth, BoxHeight);
        _y = top + BoxPadding;
        Line("Phần dành cho cơ quan BHXH", Bold, Ink, left);
        _y += Bold.GetHeight() + Gap;
        Line("Giấy tờ đã xuất trình:", Small, Ink, left);
        _y += Small.GetHeight() + Gap;
        var x = left;
        foreach (var document in (string[])["Căn cước", "VNeID mức 2", "Hộ chiếu"])
        {
            _page.DrawRectangle(Frame, x, _y + 1.5, CheckSide, CheckSide);
            Line(document, Small, Ink, x + CheckSide + Gap);
            x += CheckSide + Gap + Measure(document, Small) + (3 * Gap);
        }

        _y += Small.GetHeight() + (2 * Gap);
        ToFillIn("Cán bộ tiếp nhận:");
        ToFillIn("Ngày tiếp nhận:");
        ToFillIn("Chữ ký:");

        void ToFillIn(string label)
        {
            Line(label, Small, Ink, left);
            _y += Small.GetHeight();
            _page.DrawLine(Dots, left + Measure(label, Small) + Gap, _y - 2, right, _y - 2);
            _y += 2 * Gap;
        }
    }

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
        page.Size = PageSize.A4;
        _y = Top;
        return XGraphics.FromPdfPage(page);
    }

    private void Centred(string text, XFont font)
    {
        _page.DrawString(text, font, Ink, new XRect(Margin, _y, Width, font.GetHeight()), XStringFormats.TopCenter);
        _y += font.GetHeight();
    }

    private void Paragraph(IReadOnlyList<string> lines, XFont font, XBrush brush, double left)
    {
        foreach (var line in lines)
        {
            Line(line, font, brush, left);
            _y += font.GetHeight();
        }
    }

    private void Line(string text, XFont font, XBrush brush, double left) => _page.DrawString(text, font, brush, new XPoint(left, _y), XStringFormats.TopLeft);

    private double Measure(string text, XFont font) => _page.MeasureString(text, font).Width;

    private List<string> Wrap(string text, XFont font, double width) => FormLines.Wrap(text, width, line => Measure(line, font));

    private static string PlaceOf(string province) =>
        Titles.FirstOrDefault(title => province.StartsWith(title, StringComparison.OrdinalIgnoreCase)) is { } title ? province[title.Length..] : province;

    private static void Feet(PdfDocument pdf, string code)
    {
        foreach (var (index, page) in pdf.Pages.Cast<PdfPage>().Index())
        {
            using var foot = XGraphics.FromPdfPage(page, XGraphicsPdfPageOptions.Append);
            foot.DrawLine(Rule, Margin, FootTop, Right, FootTop);
            foreach (var (line, text) in FormLines.Wrap(Origin, Width - PageNumberWidth, text => foot.MeasureString(text, Tiny).Width).Index())
            {
                foot.DrawString(text, Tiny, Pale, new XPoint(Margin, FootTop + Gap + (line * Tiny.GetHeight())), XStringFormats.TopLeft);
            }

            var number = string.Create(CultureInfo.InvariantCulture, $"{code} – Trang {index + 1}/{pdf.PageCount}");
            foot.DrawString(number, Tiny, Pale, new XRect(Margin, FootTop + Gap, Width, Tiny.GetHeight()), XStringFormats.TopRight);
        }
    }
}
