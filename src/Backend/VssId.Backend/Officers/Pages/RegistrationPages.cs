using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Database;
using VssId.Backend.Markup;
using VssId.Backend.People;
using VssId.Backend.Profile;
using static VssId.Backend.Officers.Pages.OfficerPages;

namespace VssId.Backend.Officers.Pages;

/// <summary>The pages of registrations, whole.</summary>
internal static class RegistrationPages
{
    private const string Path = RegistrationEndpoints.Path;

    public static ContentHttpResult Queue(OfficerOnDuty officer, string form, RegistrationQueuePage page, RegistrationState? state, DateTimeOffset now) => Page(StatusCodes.Status200OK, "Hồ sơ đăng ký", (officer, form), Html.Of($"""
        <form method="get" action="{Path}" class="filter">
        <label for="state">Trạng thái</label>
        <select id="state" name="state"><option value="">Đang chờ (mới, đang xử lý)</option>{Html.Join(OfficerWords.RegistrationStates.Select(each => Html.Of(
            $"<option value=\"{each.Value.ToString()}\"{(each.Value == state ? new Html(" selected") : Html.Nothing)}>{each.Words}</option>")))}</select>
        <button accesskey="l">Lọc</button>
        </form>
        <p id="count">{(page.Count > FileQueue.MostCounted ? $"Hơn {FileQueue.MostCounted} hồ sơ" : $"{page.Count} hồ sơ")}, hạn trả lời sớm nhất trước.</p>
        <p><a accesskey="t" href="{Path}/next">Mở hồ sơ mới gấp nhất</a></p>
        {(page.Registrations.Count == 0 ? Html.Of($"<p>Không có hồ sơ nào.</p>") : Table(officer, page.Registrations, now))}
        {(page.Next is { } next ? Html.Of($"""<p><a id="next" accesskey="n" href="{Path}?state={state?.ToString()}&amp;after={next}">Trang sau</a></p>""") : Html.Nothing)}
        {Keys("T hồ sơ gấp nhất, L lọc, N trang sau, H trang đầu")}
        """));

    public static ContentHttpResult Registration(OfficerOnDuty officer, string form, RegistrationLook look, string? alert = null, int status = StatusCodes.Status200OK) => Page(status, $"Hồ sơ {look.Code}", (officer, form), Html.Of($"""
        {Alert(alert)}
        <dl>
        <dt>Trạng thái</dt><dd id="state">{OfficerWords.Of(look.State)}</dd>
        <dt>Người đang xử lý</dt><dd>{(look.IsMine ? "anh/chị" : look.Holder ?? "chưa có")}</dd>
        <dt>Nhận lúc</dt><dd>{OfficerWords.Of(look.FiledAt)}, {OfficerWords.Channel(look.Channel)}</dd>
        <dt>Hạn trả lời</dt><dd>{OfficerWords.Of(look.AnswerBy)}</dd>
        <dt>Cơ quan nhận</dt><dd>{look.Office ?? "không rõ"}</dd>
        </dl>
        {(look.HasAccount && look.State is not RegistrationState.Approved ? Html.Of($"""<p role="alert">Người có mã số này đã có tài khoản.</p>""") : Html.Nothing)}
        <div class="pair">
        <div>{(look.Form is { } declared ? Comparison(declared, look.OnRecord) : Html.Nothing)}</div>
        <div>{Pictures(look)}</div>
        </div>
        {(look.Document is { } document ? Html.Of($"<p>Giấy tờ đã xuất trình: {OfficerWords.Reason(document.ToString())}.{(look.PaperAt is { } paper ? $" Đã nhận tờ khai ký lúc {OfficerWords.Of(paper)}." : string.Empty)}</p>") : Html.Nothing)}
        {(look.Reason is { } reason ? Html.Of($"<h2>Đã trả lời người dân</h2><p id=\"said\">{reason}</p>") : Html.Nothing)}
        {Steps(form, look)}
        <p><a accesskey="t" href="{Path}/next">Hồ sơ tiếp theo</a></p>
        <p><a accesskey="q" href="{Path}">Về danh sách hồ sơ</a></p>
        """));

    public static ContentHttpResult None(OfficerOnDuty officer, string form) => Page(StatusCodes.Status404NotFound, "Không có hồ sơ này", (officer, form), Html.Of($"""
        <p role="alert">Không tìm thấy hồ sơ này.</p>
        <p><a href="{Path}">Về danh sách hồ sơ</a></p>
        """));

    private static Html Table(OfficerOnDuty officer, IReadOnlyList<QueuedRegistration> registrations, DateTimeOffset now) => Html.Of($"""
        <ul class="queue">{Html.Join(registrations.Select(each => Html.Of($"""
        <li><a href="{Path}/{each.Id.ToString()}">Đăng ký tài khoản, nhận {OfficerWords.Day(Clock.Time(each.FiledAt))}</a>
        <span>{OfficerWords.Of(each.State)}{(each.OfficerId == officer.Id ? " (anh/chị)" : string.Empty)}</span>
        <span>{OfficerWords.Channel(each.Channel)}</span>
        <span>Hạn trả lời {OfficerWords.Day(Clock.Time(each.AnswerBy))}{(Clock.Time(each.AnswerBy) < now ? ", đã quá hạn" : string.Empty)}</span></li>
        """)))}</ul>
        """);

    // The lines have the numbers of the printed form.
    private static Html Comparison(RegistrationForm declared, Person? record) => Html.Of($"""
        <h2>Tờ khai và hồ sơ đang ghi</h2>
        <div class="wide"><table>
        <thead><tr><th scope="col">Mục</th><th scope="col">Tờ khai</th><th scope="col">Đang ghi</th></tr></thead>
        <tbody>
        {Row("1. Họ và tên", declared.FullName, record?.FullName)}
        {Row("2. Ngày sinh", Day(declared.BirthDate), record is null ? null : Day(record.BirthDate))}
        {Row("3. Giới tính", OfficerWords.Sex(declared.Sex.ToString()), record is null ? null : OfficerWords.Sex(record.Sex.ToString()))}
        {(declared.Document is IdDocument.IdentityCard ? Row("4. Số định danh", declared.DocumentNumber, record?.PersonalNumber) : Plain("4. Hộ chiếu", declared.DocumentNumber))}
        {Row("5. Mã số BHXH", declared.BhxhNumber, record?.BhxhNumber)}
        {Plain("6. Điện thoại (đã xác thực)", PhoneText.Of(declared.Phone))}
        {Plain("7. E-mail", declared.Email ?? "không có")}
        {Row("8–10. Địa chỉ", $"{declared.Address.Street}, {declared.Address.Commune}, {declared.Address.Province}", record?.Address)}
        </tbody></table></div>
        <p>Chỗ khác nhau được tô nền và gạch chân. Địa chỉ cũ và mới có thể khác tên.</p>
        """);

    private static Html Row(string line, string declared, string? onRecord)
    {
        var (old, @new) = Difference.Of(onRecord ?? string.Empty, declared);
        return Html.Of($"""<tr><th scope="row">{line}</th><td>{(onRecord is null ? Html.Of($"{declared}") : @new)}</td><td>{(onRecord is null ? Html.Of($"chưa có") : old)}</td></tr>""");
    }

    private static Html Plain(string line, string declared) => Html.Of($"""<tr><th scope="row">{line}</th><td>{declared}</td><td>–</td></tr>""");

    private static Html Pictures(RegistrationLook look) => look.Photos.Count == 0
        ? look.Form is null ? Html.Nothing : Html.Of($"<p>Người dân không gửi ảnh: đối chiếu giấy tờ tại quầy.</p>")
        : Html.Of($"""
        <h2>Ảnh người dân gửi</h2>
        <div class="photos">{Html.Join(look.Photos.Select(kind => Html.Of($"""
        <a href="{Path}/{look.Id.ToString()}/photos/{kind.ToString()}"><img src="{Path}/{look.Id.ToString()}/photos/{kind.ToString()}" alt="{OfficerWords.Of(kind)}" loading="lazy"><span>{OfficerWords.Of(kind)}</span></a>
        """)))}</div>
        """);

    private static Html Steps(string form, RegistrationLook look) => look.State switch
    {
        RegistrationState.InHand when look.IsMine => Html.Of($"""
            <p><a accesskey="i" href="{Path}/{look.Id.ToString()}/form">In tờ khai (PDF)</a></p>
            <form method="post" action="{Path}/{look.Id.ToString()}" autocomplete="off">
            <input type="hidden" name="form" value="{form}">
            <input type="hidden" name="seen" value="{look.Seen}">
            <label for="document">Giấy tờ người dân đã xuất trình</label>
            <select id="document" name="document"><option value="">Chọn khi duyệt…</option>{Html.Join(OfficerWords.Documents.Select(each => Html.Of($"<option value=\"{each.Value.ToString()}\">{each.Words}</option>")))}</select>
            <label class="check"><input type="checkbox" name="paper" value="1"> Đã nhận tờ khai có chữ ký</label>
            <label for="usual">Lý do thường gặp</label>
            <select id="usual" name="usual"><option value="">Không chọn</option>{Html.Join(OfficerWords.RefusalReasons.Select(each => Html.Of($"<option value=\"{each.Value.ToString()}\">{each.Words}</option>")))}</select>
            <label for="reason">Lý do hoặc điều cần bổ sung (người dân sẽ đọc)</label>
            <textarea id="reason" name="reason" rows="3" maxlength="{FilePages.LongestReason}"></textarea>
            <div class="steps">
            <button name="decision" value="Approve" accesskey="c">Duyệt, mở tài khoản</button>
            <button name="decision" value="AskMore" accesskey="b">Yêu cầu bổ sung</button>
            <button name="decision" value="Refuse" accesskey="k">Từ chối</button>
            </div>
            </form>
            {Keys("C duyệt, B bổ sung, K từ chối, I in tờ khai, T hồ sơ tiếp, Q về danh sách")}
            """),
        RegistrationState.Filed or RegistrationState.InHand => Html.Of($"""
            <form method="post" action="{Path}/{look.Id.ToString()}">
            <input type="hidden" name="form" value="{form}">
            <input type="hidden" name="seen" value="{look.Seen}">
            <button name="decision" value="Take" accesskey="x">{(look.State is RegistrationState.InHand ? "Nhận thay cán bộ đang xử lý" : "Nhận xử lý")}</button>
            </form>
            {Keys("X nhận xử lý, T hồ sơ tiếp, Q về danh sách")}
            """),
        RegistrationState.Approved => Html.Of($"<p>Tài khoản đã mở; ảnh và tờ khai đã xóa.</p>"),
        _ => Html.Of($"<p>Đang chờ người dân.</p>"),
    };

    private static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static Html Keys(string keys) => Html.Of($"<p class=\"keys\">Phím tắt (Alt, hoặc Alt+Shift, hoặc Ctrl+Option cùng chữ): {keys}.</p>");
}
