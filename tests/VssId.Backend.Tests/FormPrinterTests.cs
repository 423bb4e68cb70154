using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Registrations.Printing;

namespace VssId.Backend.Tests;

/// <summary>The declaration of form 01 on paper, read back by programs that nobody here wrote.</summary>
public sealed partial class FormPrinterTests
{
    private const string Code = "HS2345678Z";

    private static readonly FormData Usual = new(
        new RegistrationForm(
            "9900000032", "Nguyễn Thị Mẫu", new DateOnly(1990, 9, 5), Sex.Female, IdDocument.IdentityCard, "038190000017", "+84900000017", "mau@mau.example",
            new HomeAddress("38", "Tỉnh Thanh Hóa", "14797", "Phường Hạc Thành", "Số 1 Phố Mẫu"), "038"),
        Code, new DateTimeOffset(2026, 11, 24, 2, 5, 0, TimeSpan.Zero), "Bảo hiểm xã hội tỉnh Thanh Hóa", "Tỉnh Thanh Hóa", HasPhotos: true);

    private static readonly FormData Longest = Usual with
    {
        Form = Usual.Form with
        {
            FullName = string.Join(' ', Enumerable.Repeat("Nguyễnthịkhuông", 6)) + " Mẫu",
            Document = IdDocument.Passport,
            DocumentNumber = "ABC123456789",
            Email = new string('m', 60) + "@" + string.Join('.', Enumerable.Repeat("mausodai", 8)) + ".example",
            Address = Usual.Form.Address with { Street = string.Join(' ', Enumerable.Repeat("Ngõ Mẫu 123/45,", 13)) },
        },
    };

    private readonly FormPrinter printer = new();

    [Fact]
    public async Task Every_line_stands_on_one_sheet_with_its_number()
    {
        var file = printer.Print(Usual);
        (await RunAsync("pdfinfo", file)).ShouldMatch(@"Pages:\s+1\n");
        var text = await RunAsync("pdftotext", file, "-layout");
        foreach (var words in new[]
        {
            "Mẫu số 01", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "TỜ KHAI", "ĐĂNG KÝ SỬ DỤNG PHƯƠNG THỨC GIAO DỊCH ĐIỆN TỬ", "TRONG LĨNH VỰC BẢO HIỂM XÃ HỘI", "Kính gửi: Bảo hiểm xã hội tỉnh Thanh Hóa",
            "NGUYỄN THỊ MẪU", "Nguyễn Thị Mẫu", "05/09/1990", "Nữ", "038190000017", "9900000032", "0900 000 017", "mau@mau.example", "Tỉnh Thanh Hóa", "Phường Hạc Thành", "Số 1 Phố Mẫu", "Đã gửi", "Người khai", "Phần dành cho cơ quan BHXH", Code,
            "Tờ khai do dịch vụ VssId.Bot lập theo các trường đã công bố",
        })
        {
            text.ShouldContain(words);
        }

        Enumerable.Range(1, 12).ShouldAllBe(number => Regex.IsMatch(text, $@"(?m)^\s*{number}\. ", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task The_code_is_read_by_another_decoder()
    {
        var folder = Directory.CreateTempSubdirectory("vssid-form-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "form.pdf"), printer.Print(Usual), TestContext.Current.CancellationToken);
            await ProgramAsync("pdftoppm", folder, "-r", "150", "-png", "form.pdf", "page");
            var page = Directory.GetFiles(folder, "page*.png").Single();
            (await ProgramAsync("zbarimg", folder, "--quiet", "--raw", Path.GetFileName(page))).Trim().ShouldBe(Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_longest_values_stay_within_the_margins()
    {
        var boxes = Boxes().Matches(await RunAsync("pdftotext", printer.Print(Longest), "-bbox"));
        boxes.Count.ShouldBeGreaterThan(80);
        foreach (Match box in boxes)
        {
            double.Parse(box.Groups["left"].Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(47);
            double.Parse(box.Groups["right"].Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThanOrEqualTo(548);
            double.Parse(box.Groups["bottom"].Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThanOrEqualTo(830);
        }

        (await RunAsync("pdftotext", printer.Print(Longest))).ShouldContain("ABC123456789");
    }

    [Fact]
    public async Task All_Vietnamese_letters_are_there()
    {
        const string letters = "ăâđêôơư áàảãạ ắằẳẵặ ấầẩẫậ éèẻẽẹ ếềểễệ íìỉĩị óòỏõọ ốồổỗộ ớờởỡợ úùủũụ ứừửữự ýỳỷỹỵ ĂÂĐÊÔƠƯ ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ÝỲỶỸỴ";
        var text = await RunAsync("pdftotext", printer.Print(Usual with { Form = Usual.Form with { Address = Usual.Form.Address with { Street = letters } } }));
        foreach (var group in letters.Split(' '))
        {
            text.ShouldContain(group, Case.Sensitive);
        }
    }

    [Fact]
    public void The_same_declaration_is_the_same_bytes_and_another_is_not()
    {
        var first = printer.Print(Usual);
        printer.Print(Longest).ShouldNotBe(first);
        new FormPrinter().Print(Usual).ShouldBe(first);
        Parallel.For(0, 12, _ => printer.Print(Usual).ShouldBe(first));
        first.Length.ShouldBeLessThan(200_000);
    }

    [Fact]
    public void Nothing_personal_stands_in_the_description_of_the_file()
    {
        var file = Encoding.Latin1.GetString(printer.Print(Usual));
        file.ShouldContain("/Lang(vi-VN)");
        file.ShouldNotContain("038190000017");
        Usual.ToString().ShouldNotContain("Mẫu");
    }

    private static async Task<string> RunAsync(string program, byte[] file, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("vssid-form-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "form.pdf"), file, TestContext.Current.CancellationToken);
            return await ProgramAsync(program, folder, [.. arguments, "form.pdf", .. program == "pdftotext" ? ["-"] : Array.Empty<string>()]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> ProgramAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, await errors);
        return output;
    }

    [GeneratedRegex("""<word xMin="(?<left>[\d.]+)" yMin="[\d.]+" xMax="(?<right>[\d.]+)" yMax="(?<bottom>[\d.]+)">""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Boxes();
}
