using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;

namespace VssId.Backend.Registrations.Printing;

/// <summary>Prints the declaration of form 01 as a PDF to sign. The same data give the same bytes.</summary>
internal sealed partial class FormPrinter
{
    private const int RegexMilliseconds = 2000;

    /// <summary>Prints a declaration.</summary>
    public byte[] Print(FormData data)
    {
        using var pdf = new PdfDocument();
        pdf.Info.Title = "Tờ khai đăng ký sử dụng phương thức giao dịch điện tử trong lĩnh vực bảo hiểm xã hội (mẫu số 01)";
        pdf.Info.Creator = "VssId.Bot";
        pdf.Language = "vi-VN";
        FormPages.LayOut(data, pdf);
        using var file = new MemoryStream();
        pdf.Save(file, closeStream: false);
        return Settle(Encoding.Latin1.GetString(file.ToArray()));
    }

    /// <summary>Takes out what PDFsharp makes anew every time: dates, and the tags of font subsets; ids are made from what is left. Nothing changes its length, so every offset in the file stays right.</summary>
    private static byte[] Settle(string file)
    {
        List<string> tags = [];
        var settled = MadeAnew().Replace(file, found =>
        {
            if (found.Groups["tag"] is not { Success: true } tag)
            {
                return new string(' ', found.Length);
            }

            if (!tags.Contains(tag.Value, StringComparer.Ordinal))
            {
                tags.Add(tag.Value);
            }

            return $"AAAAA{(char)('A' + tags.IndexOf(tag.Value))}+";
        });
        var hash = SHA256.HashData(Encoding.Latin1.GetBytes(Ids().Replace(settled, "")));
        var id = Convert.ToHexString(hash.AsSpan(0, 16));
        var guid = new Guid(hash.AsSpan(0, 16)).ToString();
        return Encoding.Latin1.GetBytes(Ids().Replace(settled, found => found.Groups["id"].Success ? $"/ID[<{id}><{id}>]" : $"uuid:{guid}"));
    }

    [GeneratedRegex(
        @"(?<tag>\b[A-Z]{6})\+(?=Be#20Vietnam)|/(CreationDate|ModDate)\(D:[^)]*\)|<xmp:(CreateDate|ModifyDate)>[^<]*</xmp:(CreateDate|ModifyDate)>",
        RegexOptions.ExplicitCapture,
        RegexMilliseconds)]
    private static partial Regex MadeAnew();

    [GeneratedRegex(@"uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<id>/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\])", RegexOptions.ExplicitCapture, RegexMilliseconds)]
    private static partial Regex Ids();
}
