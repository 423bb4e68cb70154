using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Officers.Pages;
using static VssId.Backend.Officers.OfficerEndpoint;

namespace VssId.Backend.Officers;

/// <summary>The pages of registrations over HTTP. A registration's id in an address is 122 random bits and names nobody.</summary>
internal static class RegistrationEndpoints
{
    /// <summary>Where they are.</summary>
    public const string Path = $"{OfficerEndpoint.Path}/registrations";

    public static void MapRegistrationPages(this RouteGroupBuilder pages, RouteGroupBuilder posts)
    {
        pages.MapGet("/registrations", QueueAsync).RequireAuthorization(OfficerServices.Reviewers);
        pages.MapGet("/registrations/next", NextAsync).RequireAuthorization(OfficerServices.Reviewers);
        pages.MapGet("/registrations/{id:guid}", LookAsync).RequireAuthorization(OfficerServices.Reviewers);
        pages.MapGet("/registrations/{id:guid}/photos/{kind}", PhotoAsync).RequireAuthorization(OfficerServices.Reviewers);
        pages.MapGet("/registrations/{id:guid}/form", FormAsync).RequireAuthorization(OfficerServices.Reviewers);
        posts.MapPost("/registrations/{id:guid}", DecideAsync).RequireAuthorization(OfficerServices.Reviewers);
    }

    private static async Task<ContentHttpResult> QueueAsync(HttpContext http, OfficerOnDuty officer, RegistrationQueue queue, OfficerForms forms, TimeProvider clock, string? state = null, string? after = null)
    {
        RegistrationState? only = Enum.TryParse<RegistrationState>(state, out var parsed) && Enum.IsDefined(parsed) && parsed is not RegistrationState.Draft ? parsed : null;
        return RegistrationPages.Queue(officer, forms.For(officer), await queue.ReadAsync(only, after, http.RequestAborted), only, clock.GetUtcNow());
    }

    private static async Task<SeeOther> NextAsync(HttpContext http, RegistrationQueue queue) =>
        new(await queue.NextAsync(http.RequestAborted) is { } id ? $"{Path}/{id}" : Path);

    private static async Task<ContentHttpResult> LookAsync(HttpContext http, Guid id, OfficerOnDuty officer, RegistrationJudge judge, OfficerForms forms) =>
        await judge.LookAsync(officer, id, http.RequestAborted) is { } look ? RegistrationPages.Registration(officer, forms.For(officer), look) : RegistrationPages.None(officer, forms.For(officer));

    private static async Task<Results<FileContentHttpResult, ContentHttpResult>> PhotoAsync(HttpContext http, Guid id, string kind, OfficerOnDuty officer, RegistrationJudge judge, OfficerForms forms) =>
        Enum.TryParse<PhotoKind>(kind, ignoreCase: true, out var which) && Enum.IsDefined(which) && await judge.PhotoAsync(officer, id, which, http.RequestAborted) is { } picture
            ? TypedResults.Bytes(picture, "image/jpeg")
            : RegistrationPages.None(officer, forms.For(officer));

    private static async Task<Results<FileContentHttpResult, ContentHttpResult>> FormAsync(HttpContext http, Guid id, OfficerOnDuty officer, RegistrationJudge judge, OfficerForms forms)
    {
        if (await judge.PrintAsync(officer, id, http.RequestAborted) is not { } form)
        {
            return RegistrationPages.None(officer, forms.For(officer));
        }

        http.Response.Headers.ContentDisposition = "inline; filename=to-khai-mau-01.pdf";
        return TypedResults.Bytes(form, "application/pdf");
    }

    private static async Task<Results<SeeOther, ContentHttpResult>> DecideAsync(HttpContext http, Guid id, OfficerOnDuty officer, RegistrationJudge judge, OfficerForms forms)
    {
        var typed = Field(http, "reason").ReplaceLineEndings("\n").Trim();
        var usual = Choice<RefusalReason>(http, "usual") is { } chosen ? OfficerWords.Of(chosen) : null;
        var reason = string.Join(". ", new[] { usual, typed }.Where(part => !string.IsNullOrEmpty(part)));
        if (Choice<RegistrationDecision>(http, "decision") is not { } decision || !long.TryParse(Field(http, "seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
        {
            return await AgainAsync("Chưa làm gì: trang không đủ. Anh/chị hãy chọn lại.", StatusCodes.Status400BadRequest);
        }

        if (reason.Length > FilePages.LongestReason || reason.Any(letter => char.IsControl(letter) && letter is not '\n') || !reason.IsNormalized(NormalizationForm.FormC))
        {
            return await AgainAsync("Chưa làm gì: lý do dài quá 300 chữ hoặc có ký tự lạ. Anh/chị hãy viết lại.", StatusCodes.Status400BadRequest);
        }

        if (reason.Length == 0 && decision is (RegistrationDecision.AskMore or RegistrationDecision.Refuse))
        {
            return await AgainAsync("Chưa làm gì: anh/chị hãy chọn hoặc viết lý do, hay điều cần bổ sung, cho người dân.", StatusCodes.Status400BadRequest);
        }

        var document = Choice<ShownDocument>(http, "document");
        var hasPaper = Field(http, "paper").Length > 0;
        if (decision is RegistrationDecision.Approve && (document is null || !hasPaper))
        {
            return await AgainAsync("Chưa duyệt: anh/chị hãy chọn giấy tờ người dân đã xuất trình và xác nhận đã nhận tờ khai có chữ ký.", StatusCodes.Status400BadRequest);
        }

        return await judge.DecideAsync(officer, id, new RegistrationStep(decision, seen, reason.Length == 0 ? null : reason, document, hasPaper), http.RequestAborted) switch
        {
            RegistrationResult.Done => new SeeOther($"{Path}/{id}"),
            RegistrationResult.Unknown => RegistrationPages.None(officer, forms.For(officer)),
            RegistrationResult.Outdated => await AgainAsync("Chưa làm gì: hồ sơ đã đổi từ khi anh/chị mở trang, hoặc cán bộ khác đang giữ. Đây là trạng thái bây giờ.", StatusCodes.Status409Conflict),
            RegistrationResult.HasAccount => await AgainAsync("Chưa làm gì: người này đã có tài khoản. Anh/chị hãy từ chối và nêu lý do.", StatusCodes.Status409Conflict),
            _ => await AgainAsync("Chưa làm gì: số điện thoại đã dùng cho đủ số tài khoản cho phép. Anh/chị hãy yêu cầu bổ sung số khác.", StatusCodes.Status409Conflict),
        };

        // What is shown now is a look of its own.
        async Task<ContentHttpResult> AgainAsync(string alert, int status) =>
            await judge.LookAsync(officer, id, http.RequestAborted) is { } look ? RegistrationPages.Registration(officer, forms.For(officer), look, alert, status) : RegistrationPages.None(officer, forms.For(officer));
    }
}
