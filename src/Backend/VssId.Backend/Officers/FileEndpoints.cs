using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Challenges;
using VssId.Backend.Client.Files;
using VssId.Backend.Officers.Pages;
using VssId.Backend.Profile;
using static VssId.Backend.Officers.OfficerEndpoint;

namespace VssId.Backend.Officers;

/// <summary>The pages of files and phones over HTTP. A file's id in an address is 122 random bits and names nobody.</summary>
internal static class FileEndpoints
{
    public static void MapFilePages(this RouteGroupBuilder pages, RouteGroupBuilder posts)
    {
        pages.MapGet("/files", QueueAsync).RequireAuthorization(OfficerServices.Filers);
        pages.MapGet("/files/{id:guid}", FileAsync).RequireAuthorization(OfficerServices.Filers);
        pages.MapGet("/phone", FindPhone).RequireAuthorization(OfficerServices.Filers);
        posts.MapPost("/files/{id:guid}", DecideAsync).RequireAuthorization(OfficerServices.Filers);
        posts.MapPost("/phone/search", SearchPhoneAsync).RequireAuthorization(OfficerServices.Filers);
        posts.MapPost("/phone", ChangePhoneAsync).RequireAuthorization(OfficerServices.Filers);
    }

    private static async Task<ContentHttpResult> QueueAsync(
        HttpContext http, OfficerOnDuty officer, FileQueue queue, OfficerForms forms, TimeProvider clock, string? kind = null, string? state = null, string? after = null)
    {
        FileKind? onlyKind = Enum.TryParse<FileKind>(kind, out var parsedKind) && Enum.IsDefined(parsedKind) ? parsedKind : null;
        FileState? onlyState = Enum.TryParse<FileState>(state, out var parsedState) && Enum.IsDefined(parsedState) ? parsedState : null;
        return FilePages.Queue(officer, forms.For(officer), await queue.ReadAsync(onlyKind, onlyState, after, http.RequestAborted), onlyKind, onlyState, clock.GetUtcNow());
    }

    private static async Task<ContentHttpResult> FileAsync(HttpContext http, Guid id, OfficerOnDuty officer, FileJudge judge, OfficerForms forms) =>
        await judge.LookAsync(officer, id, http.RequestAborted) is { } look ? FilePages.File(officer, forms.For(officer), look) : FilePages.NoFile(officer, forms.For(officer));

    private static async Task<Results<SeeOther, ContentHttpResult>> DecideAsync(HttpContext http, Guid id, OfficerOnDuty officer, FileJudge judge, OfficerForms forms)
    {
        var reason = Field(http, "reason").ReplaceLineEndings("\n").Trim();
        if (Choice<FileDecision>(http, "decision") is not { } decision || !long.TryParse(Field(http, "seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
        {
            return await AgainAsync("Chưa làm gì: trang không đủ. Anh/chị hãy chọn lại.", StatusCodes.Status400BadRequest);
        }

        if (reason.Length > FilePages.LongestReason || reason.Any(letter => char.IsControl(letter) && letter is not '\n') || !reason.IsNormalized(NormalizationForm.FormC))
        {
            return await AgainAsync("Chưa làm gì: lý do dài quá 300 chữ hoặc có ký tự lạ. Anh/chị hãy viết lại.", StatusCodes.Status400BadRequest);
        }

        if (reason.Length == 0 && (decision is FileDecision.AskMore or FileDecision.Refuse))
        {
            return await AgainAsync("Chưa làm gì: anh/chị hãy viết lý do hoặc điều cần bổ sung cho người dân.", StatusCodes.Status400BadRequest);
        }

        return await judge.DecideAsync(officer, id, seen, decision, reason.Length == 0 ? null : reason, http.RequestAborted) switch
        {
            DecisionResult.Done => new SeeOther($"{OfficerEndpoint.Path}/files/{id}"),
            DecisionResult.Unknown => FilePages.NoFile(officer, forms.For(officer)),
            DecisionResult.Outdated => await AgainAsync("Chưa làm gì: hồ sơ đã đổi từ khi anh/chị mở trang, hoặc cán bộ khác đang giữ. Đây là trạng thái bây giờ.", StatusCodes.Status409Conflict),
            _ => await AgainAsync("Chưa làm gì: số định danh này đang ghi cho người khác. Anh/chị hãy kiểm tra giấy tờ, rồi từ chối hoặc yêu cầu bổ sung.", StatusCodes.Status409Conflict),
        };

        // What is shown now is a look of its own.
        async Task<ContentHttpResult> AgainAsync(string alert, int status) =>
            await judge.LookAsync(officer, id, http.RequestAborted) is { } look ? FilePages.File(officer, forms.For(officer), look, alert, status) : FilePages.NoFile(officer, forms.For(officer));
    }

    private static ContentHttpResult FindPhone(OfficerOnDuty officer, OfficerForms forms) => FilePages.FindPhone(officer, forms.For(officer));

    private static async Task<ContentHttpResult> SearchPhoneAsync(HttpContext http, OfficerOnDuty officer, PhoneCounter counter, OfficerForms forms)
    {
        if (NumberIn(http) is not { } number)
        {
            return FilePages.FindPhone(officer, forms.For(officer), WrongNumber, StatusCodes.Status400BadRequest);
        }

        if (Choice<LookReason>(http, "reason") is not { } reason)
        {
            return FilePages.FindPhone(officer, forms.For(officer), "Anh/chị hãy chọn lý do xem.", StatusCodes.Status400BadRequest);
        }

        return await counter.LookAsync(officer, number, reason, http.RequestAborted) is { } look
            ? FilePages.Phone(officer, forms.For(officer), look)
            : FilePages.FindPhone(officer, forms.For(officer), "Không có tài khoản nào mang số này. Anh/chị hãy kiểm tra lại số trên giấy tờ.", StatusCodes.Status404NotFound);
    }

    private static async Task<ContentHttpResult> ChangePhoneAsync(HttpContext http, OfficerOnDuty officer, PhoneCounter counter, OfficerForms forms)
    {
        var form = forms.For(officer);
        if (counter.SeenBy(officer, Field(http, "seen")) is not { } seen || Choice<ShownDocument>(http, "document") is not { } document)
        {
            return FilePages.FindPhone(officer, form, "Chưa đổi: thiếu tài khoản hoặc giấy tờ. Anh/chị hãy tìm lại tài khoản rồi chọn đủ.", StatusCodes.Status400BadRequest);
        }

        if (PhoneIn(http) is not { } phone)
        {
            return FilePages.FindPhone(officer, form, "Chưa đổi: số điện thoại di động có 10 số, bắt đầu bằng 03, 05, 07, 08 hoặc 09. Anh/chị hãy tìm lại tài khoản rồi nhập lại.", StatusCodes.Status400BadRequest);
        }

        return await counter.ChangeAsync(officer, seen, phone, document, http.RequestAborted) switch
        {
            PhoneOutcome.Changed => FilePages.PhoneChanged(officer, form),
            PhoneOutcome.NotTaken => FilePages.PhoneRefused(officer, form, "Số này đang là số của tài khoản, hoặc đã dùng cho đủ số tài khoản cho phép. Anh/chị hãy hỏi người dân số khác."),
            _ => FilePages.PhoneRefused(officer, form, "Số điện thoại của tài khoản đã đổi từ khi anh/chị xem, hoặc tài khoản đã đóng. Anh/chị hãy tìm lại."),
        };
    }

    private static string? PhoneIn(HttpContext http)
    {
        var digits = string.Concat(Field(http, "phone").Where(letter => letter is not (' ' or '.' or '-')));
        var phone = digits.StartsWith('0') ? $"+84{digits[1..]}" : digits;
        return Requests.IsPhone(phone) ? phone : null;
    }
}
