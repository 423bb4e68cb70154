using System.Diagnostics;
using System.Text.Json;
using VssId.Bot.Engine.Views;
using VssId.Bot.Services.Documents;

namespace VssId.Bot.Services.Tests.Documents;

/// <summary>Records to print, and programs that share nothing with what prints them.</summary>
internal static class Records
{
    public static RecordDocument Usual { get; } = new(
        1,
        "Quá trình đóng BHXH bắt buộc",
        [new("Họ và tên", "Nguyễn Thị Ngọc Ánh"), new("Tổng thời gian", "5 năm 6 tháng"), new("Chậm đóng", "3 tháng")],
        ["Thời gian", "Đơn vị", "Chức danh", "Mức đóng", "Tình trạng"],
        [
            new(["01/2024 – 06/2025", "Công ty TNHH Hoa Mai", "Kế toán", "5.200.000 đồng", "Chậm đóng"], Tone.Warning),
            new(["01/2020 – 12/2023", "Hợp tác xã \"Ánh Dương\", Cần Thơ", "Công nhân", "4.900.000 đồng", ""], Tone.Plain),
        ],
        "Số liệu tính đến ngày 24/11/2026.");

    /// <summary>A record of many rows, some of them long.</summary>
    public static RecordDocument Long(int rows) => Usual with
    {
        Rows =
        [
            .. Enumerable.Range(1, rows).Select(number => new DocumentRow(
                [$"Giai đoạn {number}", number % 7 == 0 ? "Công ty Trách nhiệm hữu hạn Một thành viên Thương mại và Dịch vụ Hoa Mai Cần Thơ" : "Công ty Cổ phần Mẫu", "Nhân viên kế toán trưởng", "5.200.000 đồng", number % 9 == 0 ? "Chậm đóng" : ""],
                number % 9 == 0 ? Tone.Warning : Tone.Plain)),
        ],
    };

    public static byte[] Print(IPrinter printer, RecordDocument record) => printer.PrintAsync(JsonSerializer.SerializeToElement(record, DocumentsJson.Default.RecordDocument), CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>What poppler's <c>pdftotext</c> or <c>pdfinfo</c> says of a file.</summary>
    public static string Ask(string program, byte[] file, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.pdf");
        try
        {
            File.WriteAllBytes(path, file);
            using var asked = Process.Start(new ProcessStartInfo(program, [.. arguments, path, .. program == "pdftotext" ? (string[])["-"] : []]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var text = asked.StandardOutput.ReadToEnd();
            asked.WaitForExit();
            return asked.ExitCode == 0 ? text : throw new InvalidOperationException($"{program} ended with {asked.ExitCode}.");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
