using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using VssId.Bot.Engine.Views;

namespace VssId.Bot.Services.Documents;

/// <summary>Prints a record as PDF, in Vietnamese letters whatever the machine has for fonts.</summary>
internal sealed partial class RecordPdfPrinter : IPrinter
{
    private const int RegexMilliseconds = 2000;

    static RecordPdfPrinter() => GlobalFontSettings.FontResolver = new PageFonts();

    /// <inheritdoc/>
    public string Kind => RecordDocument.PdfKind;

    /// <inheritdoc/>
    public string MediaType => "application/pdf";

    /// <inheritdoc/>
    public ValueTask<byte[]> PrintAsync(JsonElement data, CancellationToken cancellationToken) => ValueTask.FromResult(Print(data));

    private static byte[] Print(JsonElement data)
    {
        var record = data.Deserialize(DocumentsJson.Default.RecordDocument)!;
        using var pdf = new PdfDocument();
        pdf.Info.Title = record.Title;
        pdf.Info.Creator = "VssId.Bot";
        pdf.Language = "vi-VN";
        RecordPages.LayOut(record, pdf);
        using var file = new MemoryStream();
        pdf.Save(file, closeStream: false);
        return Settle(Encoding.Latin1.GetString(file.ToArray()), SHA256.HashData(Encoding.UTF8.GetBytes(data.GetRawText())));
    }

    /// <summary>Takes out what PDFsharp makes anew every time: dates, ids and the tags of font subsets. Nothing changes its length, so every offset in the file stays right.</summary>
    private static byte[] Settle(string file, byte[] hash)
    {
        var id = Convert.ToHexString(hash.AsSpan(0, 16));
        var guid = new Guid(hash.AsSpan(0, 16)).ToString();
        List<string> tags = [];
        return Encoding.Latin1.GetBytes(MadeAnew().Replace(file, found =>
        {
            if (found.Groups["tag"] is { Success: true } tag)
            {
                if (!tags.Contains(tag.Value, StringComparer.Ordinal))
                {
                    tags.Add(tag.Value);
                }

                return $"AAAAA{(char)('A' + tags.IndexOf(tag.Value))}+";
            }

            return found.Groups["id"].Success ? $"/ID[<{id}><{id}>]"
                : found.Groups["uuid"].Success ? $"uuid:{guid}"
                : new string(' ', found.Length);
        }));
    }

    [GeneratedRegex(
        @"(?<tag>\b[A-Z]{6})\+(?=Be#20Vietnam)|(?<uuid>uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})|(?<id>/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\])|/(CreationDate|ModDate)\(D:[^)]*\)|<xmp:(CreateDate|ModifyDate)>[^<]*</xmp:(CreateDate|ModifyDate)>",
        RegexOptions.ExplicitCapture,
        RegexMilliseconds)]
    private static partial Regex MadeAnew();
}
