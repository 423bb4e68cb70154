using System.Globalization;
using System.Text;
using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;

namespace VssId.Backend.Registrations.Printing;

/// <summary>The twelve lines of form 01, in the order and with the numbers in which the conversation asks for them.</summary>
internal static class FormFields
{
    private const string CountryCode = "+84";

    /// <summary>The lines of a declaration.</summary>
    public static IReadOnlyList<FormField> Of(FormData data)
    {
        var form = data.Form;
        var name = form.FullName.Normalize(NormalizationForm.FormC);
        return
        [
            new(1, "Họ và tên", name.ToUpperInvariant(), $"Ghi như đã khai: {name}"),
            new(2, "Ngày sinh", form.BirthDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
            new(3, "Giới tính", form.Sex is Sex.Female ? "Nữ" : "Nam"),
            form.Document is IdDocument.Passport
                ? new(4, "Số định danh/hộ chiếu", form.DocumentNumber, "Hộ chiếu")
                : new(4, "Số định danh/hộ chiếu", form.DocumentNumber, "Số định danh cá nhân trên thẻ căn cước"),
            new(5, "Mã số BHXH", form.BhxhNumber),
            new(6, "Số điện thoại", PhoneOf(form.Phone)),
            new(7, "Email", form.Email ?? "không có"),
            new(8, "Tỉnh/thành phố", form.Address.Province),
            new(9, "Xã/phường", form.Address.Commune),
            new(10, "Số nhà, đường, thôn", form.Address.Street),
            new(11, "Cơ quan BHXH nhận hồ sơ", data.Office),
            new(12, "Ảnh", data.HasPhotos ? "Đã gửi: chân dung và giấy tờ" : "Chưa gửi, xuất trình giấy tờ khi nộp bản ký"),
        ];
    }

    /// <summary>A phone in the national spelling: <c>0900 000 017</c>.</summary>
    /// <param name="phone">The phone, <c>+84</c> and nine digits.</param>
    private static string PhoneOf(string phone)
    {
        var rest = phone[CountryCode.Length..];
        return $"0{rest[..3]} {rest[3..6]} {rest[6..]}";
    }
}
