using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Client.Files;
using VssId.Backend.Database;
using VssId.Backend.Markup;
using static VssId.Backend.Officers.Pages.OfficerPages;

namespace VssId.Backend.Officers.Pages;

/// <summary>The pages of files and of phones, whole.</summary>
internal static class FilePages
{
    /// <summary>The longest reason that a citizen is told.</summary>
    public const int LongestReason = 300;

    public static ContentHttpResult Queue(OfficerOnDuty officer, string form, QueuePage page, FileKind? kind, FileState? state, DateTimeOffset now) => Page(StatusCodes.Status200OK, "Hồ sơ chờ xử lý", (officer, form), Html.Of($"""
        <form method="get" action="/officers/files" class="filter">
        <label for="kind">Loại hồ sơ</label>
        <select id="kind" name="kind"><option value="">Tất cả</option>{Options(OfficerWords.Kinds, kind)}</select>
        <label for="state">Trạng thái</label>
        <select id="state" name="state"><option value="">Đang chờ (mới, đang xử lý, chờ bổ sung)</option>{Options(OfficerWords.States, state)}</select>
        <button accesskey="l">Lọc</button>
        </form>
        <p id="count">{(page.Count > FileQueue.MostCounted ? $"Hơn {FileQueue.MostCounted} hồ sơ" : $"{page.Count} hồ sơ")}, hạn trả lời sớm nhất trước.</p>
        {(page.Files.Count == 0 ? Html.Of($"<p>Không có hồ sơ nào.</p>") : Table(officer, page.Files, now))}
        {(page.Next is { } next ? Html.Of($"""<p><a id="next" accesskey="n" href="/officers/files?kind={kind?.ToString()}&amp;state={state?.ToString()}&amp;after={next}">Trang sau</a></p>""") : Html.Nothing)}
        {Keys("L lọc, N trang sau, H trang đầu")}
        """));

    public static ContentHttpResult File(OfficerOnDuty officer, string form, FileLook look, string? alert = null, int status = StatusCodes.Status200OK) => Page(status, OfficerWords.Of(look.Kind), (officer, form), Html.Of($"""
        {Alert(alert)}
        <dl>
        <dt>Trạng thái</dt><dd id="state">{OfficerWords.Of(look.State)}</dd>
        <dt>Người đang xử lý</dt><dd>{(look.IsMine ? "anh/chị" : look.Holder ?? "chưa có")}</dd>
        <dt>Nhận lúc</dt><dd>{OfficerWords.Of(look.FiledAt)}</dd>
        <dt>Hạn trả lời</dt><dd>{OfficerWords.Of(look.AnswerBy)}</dd>
        <dt>Họ tên</dt><dd>{look.Name}</dd>
        <dt>Năm sinh</dt><dd>{look.BirthYear}</dd>
        <dt>Mã số BHXH</dt><dd>{look.Number ?? "chưa có"}</dd>
        <dt>Số định danh</dt><dd>{look.PersonalNumber ?? "chưa có"}</dd>
        <dt>Điện thoại</dt><dd>{look.Phone}</dd>
        </dl>
        {(look is { Field: { } field, Wanted: { } wanted } ? Comparison(field, look.OnRecord, wanted) : Html.Nothing)}
        {(look.Kind == FileKind.Deletion ? Html.Of($"<p>Người dân muốn xóa dữ liệu. Chấp nhận thì tài khoản đóng ngay: mật khẩu, e-mail, liên kết, cài đặt, lần đăng nhập bị xóa và phiên đang mở kết thúc. Quá trình tham gia, thẻ, nhật ký và bằng chứng đồng ý được giữ theo luật. Việc này không làm lại được.</p>") : Html.Nothing)}
        {(look.Note is { } note ? Html.Of($"<h2>Người dân viết thêm</h2><p id=\"note\">{note}</p>") : Html.Nothing)}
        {(look.Reason is { } reason ? Html.Of($"<h2>Đã trả lời người dân</h2><p id=\"said\">{reason}</p>") : Html.Nothing)}
        {Steps(form, look)}
        <p><a accesskey="q" href="/officers/files">Về danh sách hồ sơ</a></p>
        """));

    public static ContentHttpResult NoFile(OfficerOnDuty officer, string form) => Page(StatusCodes.Status404NotFound, "Không có hồ sơ này", (officer, form), Html.Of($"""
        <p role="alert">Không tìm thấy hồ sơ này.</p>
        <p><a href="/officers/files">Về danh sách hồ sơ</a></p>
        """));

    public static ContentHttpResult FindPhone(OfficerOnDuty officer, string form, string? alert = null, int status = StatusCodes.Status200OK) => Page(status, "Đổi số điện thoại", (officer, form), Html.Of($"""
        {Alert(alert)}
        {Search(form, "/officers/phone/search", "Tìm tài khoản")}
        """));

    public static ContentHttpResult Phone(OfficerOnDuty officer, string form, PhoneLook look, string? alert = null, int status = StatusCodes.Status200OK) => Page(status, "Số điện thoại mới", (officer, form), Html.Of($"""
        {Alert(alert)}
        <dl>
        <dt>Họ tên</dt><dd>{look.Name}</dd>
        <dt>Năm sinh</dt><dd>{look.BirthYear}</dd>
        <dt>Mã số BHXH</dt><dd>{look.Number ?? "chưa có"}</dd>
        <dt>Số định danh</dt><dd>{look.PersonalNumber ?? "chưa có"}</dd>
        <dt>Điện thoại</dt><dd id="phone-now">{look.Phone}</dd>
        </dl>
        <form method="post" action="/officers/phone" autocomplete="off">
        <input type="hidden" name="form" value="{form}">
        <input type="hidden" name="seen" value="{look.Seen}">
        <label for="phone">Số điện thoại mới (10 số)</label>
        <input id="phone" name="phone" inputmode="tel" maxlength="20" required>
        {Choice("document", "Giấy tờ người dân đã xuất trình", OfficerWords.Documents)}
        <button accesskey="d">Đổi số điện thoại</button>
        </form>
        <p>Mọi phiên đăng nhập sẽ kết thúc; số cũ và số mới đều nhận tin nhắn báo.</p>
        <p><a href="/officers/phone">Tìm tài khoản khác</a></p>
        """));

    public static ContentHttpResult PhoneChanged(OfficerOnDuty officer, string form) => Page(StatusCodes.Status200OK, "Đã đổi số điện thoại", (officer, form), Html.Of($"""
        <p role="status">Đã đổi. Mã đăng nhập từ nay gửi về số mới. Việc này đã ghi vào nhật ký.</p>
        <p><a href="/officers/phone">Tìm tài khoản khác</a></p>
        """));

    public static ContentHttpResult PhoneRefused(OfficerOnDuty officer, string form, string alert) => Page(StatusCodes.Status409Conflict, "Chưa đổi số điện thoại", (officer, form), Html.Of($"""
        <p role="alert">{alert}</p>
        <p><a href="/officers/phone">Tìm lại tài khoản</a></p>
        """));

    private static Html Table(OfficerOnDuty officer, IReadOnlyList<QueuedFile> files, DateTimeOffset now) => Html.Of($"""
        <ul class="queue">{Html.Join(files.Select(file => Html.Of($"""
        <li><a href="/officers/files/{file.Id.ToString()}">{OfficerWords.Of(file.Kind)}{(file.Field is { } field ? $": {OfficerWords.Of(field)}" : string.Empty)}</a>
        <span>{OfficerWords.Of(file.State)}{(file.OfficerId == officer.Id ? " (anh/chị)" : string.Empty)}</span>
        <span>Hạn trả lời {OfficerWords.Day(Clock.Time(file.AnswerBy))}{(Clock.Time(file.AnswerBy) < now ? ", đã quá hạn" : string.Empty)}</span></li>
        """)))}</ul>
        """);

    private static Html Comparison(CorrectionField field, string? onRecord, string wanted)
    {
        var (isSex, isOther) = (field is CorrectionField.Sex, field is CorrectionField.Other);
        var (old, @new) = Difference.Of(isSex ? OfficerWords.Sex(onRecord) : onRecord ?? string.Empty, isSex ? OfficerWords.Sex(wanted) : wanted);
        return isOther
            ? Html.Of($"<h2>{OfficerWords.Of(field)}</h2><p id=\"wanted\">{wanted}</p><p>Anh/chị sửa ở hệ thống nghiệp vụ rồi mới chấp nhận.</p>")
            : Html.Of($"""
            <h2>{OfficerWords.Of(field)}</h2>
            <dl class="compare">
            <dt>Đang ghi</dt><dd id="on-record">{(onRecord is null ? Html.Of($"chưa có") : old)}</dd>
            <dt>Đề nghị</dt><dd id="wanted">{@new}</dd>
            </dl>
            <p>Chỗ khác nhau được tô nền và gạch chân.</p>
            """);
    }

    private static Html Steps(string form, FileLook look) => look.State switch
    {
        FileState.InHand when look.IsMine => Html.Of($"""
            <form method="post" action="/officers/files/{look.Id.ToString()}" autocomplete="off">
            <input type="hidden" name="form" value="{form}">
            <input type="hidden" name="seen" value="{look.Seen}">
            <label for="reason">Lý do hoặc điều cần bổ sung (người dân sẽ đọc)</label>
            <textarea id="reason" name="reason" rows="4" maxlength="{LongestReason}"></textarea>
            <p>Cần viết khi yêu cầu bổ sung hoặc từ chối.</p>
            <div class="steps">
            <button name="decision" value="Accept" accesskey="c">Chấp nhận</button>
            <button name="decision" value="AskMore" accesskey="b">Yêu cầu bổ sung</button>
            <button name="decision" value="Refuse" accesskey="k">Từ chối</button>
            </div>
            </form>
            {Keys("C chấp nhận, B bổ sung, K từ chối, Q về danh sách")}
            """),
        FileState.Filed or FileState.InHand or FileState.MoreNeeded => Html.Of($"""
            <form method="post" action="/officers/files/{look.Id.ToString()}">
            <input type="hidden" name="form" value="{form}">
            <input type="hidden" name="seen" value="{look.Seen}">
            <button name="decision" value="Take" accesskey="x">{(look is { State: FileState.InHand } ? "Nhận thay cán bộ đang xử lý" : "Nhận xử lý")}</button>
            </form>
            {Keys("X nhận xử lý, Q về danh sách")}
            """),
        _ => Html.Of($"<p>Hồ sơ đã xong.</p>"),
    };

    private static Html Keys(string keys) => Html.Of($"<p class=\"keys\">Phím tắt (Alt, hoặc Alt+Shift, hoặc Ctrl+Option cùng chữ): {keys}.</p>");

    private static Html Options<T>(IReadOnlyList<(T Value, string Words)> choices, T? chosen)
        where T : struct, Enum => Html.Join(choices.Select(choice => Html.Of(
            $"<option value=\"{choice.Value.ToString()}\"{(EqualityComparer<T?>.Default.Equals(choice.Value, chosen) ? new Html(" selected") : Html.Nothing)}>{choice.Words}</option>")));
}
