using VssId.Backend.Markup;

namespace VssId.Backend.Rights.Export;

/// <summary>The copy for people: one page to read and print, without script and without anything from elsewhere.</summary>
internal static class ExportPage
{
    private static readonly Html Style = Html.Of($$"""
        <style>
        :root { color-scheme: light; }
        body { max-width: 50rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #14202b; background: #ffffff; }
        h1 { font-size: 1.5rem; line-height: 1.25; }
        h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; border-bottom: 1px solid #5b6b7a; }
        table { width: 100%; border-collapse: collapse; }
        th, td { padding: .3rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid #c8d2db; overflow-wrap: anywhere; }
        tbody th { width: 14rem; font-weight: 600; }
        @media print { body { max-width: none; padding: 0; font-size: 11pt; } h2 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; } }
        </style>
        """);

    /// <summary>The page.</summary>
    public static string Of(ExportedData data) => Html.Of($"""
        <!doctype html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Dữ liệu của anh/chị tại VssID</title>
        {Style}
        </head>
        <body>
        <h1>Dữ liệu của anh/chị tại VssID</h1>
        <p>Bản sao lập lúc {ExportWords.Of(data.MadeAt)} theo yêu cầu của anh/chị (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15). Tệp <code>du-lieu.json</code> có cùng nội dung, dành cho máy đọc.
        Đây là dữ liệu riêng: anh/chị hãy cất giữ cẩn thận. Thấy chỗ sai, anh/chị nhắn "sửa thông tin" hoặc đến cơ quan BHXH.</p>
        {Facts("Thông tin trên hồ sơ",
            ("Họ và tên", data.Person.FullName),
            ("Mã số BHXH", data.Person.Number ?? "chưa có"),
            ("Số định danh", data.Person.PersonalNumber ?? "chưa có"),
            ("Ngày sinh", ExportWords.Of(data.Person.BirthDate)),
            ("Giới tính", ExportWords.Of(data.Person.Sex)),
            ("Địa chỉ", data.Person.Address ?? "chưa có"))}
        {Facts("Tài khoản",
            ("Điện thoại", data.Account.Phone),
            ("Thư điện tử", data.Account.Email ?? "chưa có"),
            ("Mật khẩu", data.Account.PasswordSince is { } since ? $"đặt lúc {ExportWords.Of(since)}" : "chưa đặt"))}
        {Card(data)}
        {Table("Các con đi cùng tài khoản", ["Họ và tên", "Ngày sinh", "Giới tính"], data.Children.Select(each => (string?[])[each.FullName, ExportWords.Of(each.BirthDate), ExportWords.Of(each.Sex)]))}
        {Table("Quá trình tham gia", ["Loại", "Từ tháng", "Đến tháng", "Đơn vị", "Chức vụ", "Tiền lương đóng", "Tình trạng"], data.Record.History.Select(each => (string?[])
            [ExportWords.Of(each.Fund), ExportWords.Of(each.From), ExportWords.Of(each.To), each.EmployerName, each.JobTitle, ExportWords.Money(each.SalaryPaidOn), ExportWords.Of(each.State)]))}
        {Table("Tiền hưởng", ["Chế độ", "Từ ngày", "Đến ngày", "Số tiền"],
            data.Record.LumpSums.Select(each => (string?[])["BHXH một lần", ExportWords.Of(each.DecidedOn), null, ExportWords.Money(each.Amount)])
            .Concat(data.Record.ShortTermBenefits.Select(each => (string?[])[ExportWords.Of(each.Kind), ExportWords.Of(each.From), ExportWords.Of(each.To), ExportWords.Money(each.Amount)]))
            .Concat(data.Record.MonthlyBenefits.Select(each => (string?[])[ExportWords.Of(each.Kind) + " (mỗi tháng)", ExportWords.Of(each.Since), each.Until is { } until ? ExportWords.Of(until) : null, ExportWords.Money(each.Amount)]))
            .Concat(data.Record.UnemploymentBenefits.Select(each => (string?[])["Trợ cấp thất nghiệp (mỗi tháng)", ExportWords.Of(each.From), ExportWords.Of(each.To), ExportWords.Money(each.MonthlyAmount)])))}
        {Table("Lần khám chữa bệnh", ["Từ ngày", "Đến ngày", "Nơi khám", "Chẩn đoán", "Tổng chi phí", "BHYT trả", "Cùng chi trả", "Tự trả"], data.Record.Visits.Select(each => (string?[])
            [ExportWords.Of(each.From), ExportWords.Of(each.To), each.FacilityName, string.Join("; ", each.Diagnoses.Select(diagnosis => $"{diagnosis.Name} ({diagnosis.Code})")), ExportWords.Money(each.Costs.Total), ExportWords.Money(each.Costs.PaidByInsurer), ExportWords.Money(each.Costs.CoPayment), ExportWords.Money(each.Costs.SelfPaid)]))}
        {Table("Sự đồng ý", ["Mục đích", "Trạng thái", "Từ lúc", "Nơi nói", "Bản chữ"], data.Consents.Select(each => (string?[])
            [ExportWords.Of(each.Purpose), each.IsGiven ? "đồng ý" : "không đồng ý", each.Since is { } at ? ExportWords.Of(at) : null, each.Channel is { } channel ? ExportWords.Channel(channel) : null, each.Version]))}
        {Table("Cài đặt thông báo", ["Loại", "Trạng thái"], data.Notices.Switches.Select(each => (string?[])[ExportWords.Of(each.Kind), each.IsOn ? "bật" : "tắt"])
            .Append(["Cách nhận", data.Notices.Way is { } way ? ExportWords.Of(way) : "chưa chọn"]))}
        {Table("Thông báo đã lập", ["Loại", "Lúc", "Cách gửi"], data.Notices.Given.Select(each => (string?[])[ExportWords.Of(each.Kind), ExportWords.Of(each.At), ExportWords.Of(each.Way)]))}
        {Table("Nơi nhận thông báo", ["Kênh", "Đăng nhập gần nhất"], data.Places.Select(each => (string?[])[ExportWords.Channel(each.Channel), ExportWords.Of(each.UsedAt)]))}
        {Table("Lần đăng nhập", ["Kênh", "Lúc", "Kết thúc", "Kết thúc lúc"], data.SignIns.Select(each => (string?[])
            [ExportWords.Channel(each.Channel), ExportWords.Of(each.At), ExportWords.Of(each.Ending), each.EndedAt is { } at ? ExportWords.Of(at) : null]))}
        {Table("Hồ sơ gửi cơ quan BHXH", ["Mã", "Loại", "Trạng thái", "Gửi lúc", "Hạn trả lời", "Về mục", "Anh/chị đề nghị", "Anh/chị thêm", "Cán bộ trả lời"], data.Files.Select(each => (string?[])
            [each.Code, ExportWords.Of(each.Kind), ExportWords.Of(each.State), ExportWords.Of(each.FiledAt), ExportWords.Of(each.AnswerBy), each.Field is { } field ? ExportWords.Of(field) : null, each.Wanted, each.Note, each.Reason]))}
        {Table("Ai đã xem dữ liệu", ["Lúc", "Ai", "Xem gì", "Ở đâu", "Lý do"], data.Looks.Select(each => (string?[])
            [ExportWords.Of(each.At), ExportWords.Of(each.Who), ExportWords.Look(each.What), ExportWords.Channel(each.Channel), ExportWords.Look(each.Why)]))}
        {Table("Không có trong tệp này, và vì sao", ["Gì", "Vì sao"], data.LeftOut.Select(each => (string?[])[each.What, each.Why]))}
        </body>
        </html>

        """).Text.ReplaceLineEndings("\n");

    private static Html Card(ExportedData data) => data.Card is not { } card
        ? Html.Of($"<h2>Thẻ BHYT</h2>\n<p>Không có thẻ trên hồ sơ.</p>")
        : Facts("Thẻ BHYT",
            ("Số thẻ", card.Number),
            ("Mã thẻ đầy đủ", card.FullCode ?? "không có"),
            ("Nơi đăng ký khám bệnh ban đầu", $"{card.FacilityName} ({card.FacilityCode})"),
            ("Có giá trị từ", ExportWords.Of(card.ValidFrom)),
            ("Đến", card.ValidTo is { } to ? ExportWords.Of(to) : "không ghi"),
            ("Đủ 5 năm liên tục từ", card.FiveYearsOn is { } five ? ExportWords.Of(five) : "không ghi"),
            ("Mức hưởng hiện nay", card.BenefitLevel.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Ngày cấp", ExportWords.Of(card.IssuedOn)),
            ("Nơi cấp", card.IssuedBy));

    private static Html Facts(string title, params (string Label, string Value)[] facts) => Html.Of($"""
        <h2>{title}</h2>
        <table><tbody>
        {Html.Join(facts.Select(fact => Html.Of($"<tr><th scope=\"row\">{fact.Label}</th><td>{fact.Value}</td></tr>\n")))}</tbody></table>
        """);

    private static Html Table(string title, string[] heads, IEnumerable<string?[]> rows)
    {
        var body = Html.Join(rows.Select(row => Html.Of($"<tr>{Html.Join(row.Select(cell => Html.Of($"<td>{cell ?? "–"}</td>")))}</tr>\n")));
        return body.Text.Length == 0
            ? Html.Of($"<h2>{title}</h2>\n<p>Chưa có.</p>")
            : Html.Of($"""
                <h2>{title}</h2>
                <table><thead><tr>{Html.Join(heads.Select(head => Html.Of($"<th scope=\"col\">{head}</th>")))}</tr></thead><tbody>
                {body}</tbody></table>
                """);
    }
}
