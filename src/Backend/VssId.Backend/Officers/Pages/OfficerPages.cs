using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Markup;

namespace VssId.Backend.Officers.Pages;

/// <summary>The officers' pages, whole.</summary>
internal static class OfficerPages
{
    public static ContentHttpResult SignIn(string form, string? alert, int status, IReadOnlyList<SampleCredentials> samples) => Page(status, "Cán bộ đăng nhập", officer: null, Html.Of($"""
        {Alert(alert)}
        <form method="post" action="/officers/sign-in" autocomplete="off">
        <input type="hidden" name="form" value="{form}">
        <label for="login">Tên đăng nhập</label>
        <input id="login" name="login" maxlength="40" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus>
        <label for="password">Mật khẩu</label>
        <input id="password" name="password" type="password" maxlength="200" autocomplete="current-password" required>
        <label for="code">Mã 6 số trên ứng dụng xác thực</label>
        <input id="code" name="code" inputmode="numeric" maxlength="6" pattern="[0-9]{"{6}"}" autocomplete="one-time-code" required>
        <button>Đăng nhập</button>
        </form>
        {(samples.Count == 0 ? Html.Nothing : Html.Of($"""
        <aside aria-label="Cán bộ mẫu"><p>Chỉ có trong môi trường Development; mỗi mã 30 giây, dùng một lần.</p>{Html.Join(samples.Select(Sample))}</aside>
        """))}
        """));

    public static ContentHttpResult Home(OfficerOnDuty officer, string form, string? alert = null, int status = StatusCodes.Status200OK) => Page(status, officer.Role switch { OfficerRole.Files => "Hồ sơ và số điện thoại", OfficerRole.Review => "Hồ sơ đăng ký", _ => "Khóa đăng nhập bằng mã" }, (officer, form), Html.Of($"""
        {Alert(alert)}
        {(officer.Role == OfficerRole.Unlock ? Search(form, "/officers/search", "Xem trạng thái") : officer.Role == OfficerRole.Files ? Work() : officer.Role == OfficerRole.Review ? Review() : Html.Of($"<p>Vai trò của anh/chị ({OfficerWords.Of(officer.Role)}) không có việc trên trang này.</p>"))}
        """));

    public static ContentHttpResult NotFound(OfficerOnDuty officer, string form) =>
        Home(officer, form, "Không có tài khoản nào mang số này. Anh/chị hãy kiểm tra lại số trên giấy tờ.", StatusCodes.Status404NotFound);

    public static ContentHttpResult Look(OfficerOnDuty officer, string form, AccountLook look) => Page(StatusCodes.Status200OK, "Trạng thái khóa", (officer, form), Html.Of($"""
        <dl>
        <dt>Họ tên</dt><dd>{look.Name}</dd>
        <dt>Năm sinh</dt><dd>{look.BirthYear}</dd>
        <dt>Mã số BHXH</dt><dd>{look.Number ?? "chưa có"}</dd>
        <dt>Số định danh</dt><dd>{look.PersonalNumber ?? "chưa có"}</dd>
        <dt>Điện thoại</dt><dd>{look.Phone}</dd>
        <dt>Số lần sai liên tiếp</dt><dd id="failures">{look.Failures}</dd>
        <dt>Trạng thái</dt><dd id="state">{State(look)}</dd>
        </dl>
        {(look.State == LockState.Open ? Html.Of($"<p>Tài khoản không bị khóa, không cần mở.</p>") : Unlock(form, look.Seen))}
        <p><a href="/officers">Tìm tài khoản khác</a></p>
        """));

    public static ContentHttpResult Unlocked(OfficerOnDuty officer, string form) => Page(StatusCodes.Status200OK, "Đã mở khóa", (officer, form), Html.Of($"""
        <p role="status">Đã mở khóa. Người dân xin mã mới và đăng nhập được ngay. Việc này đã ghi vào nhật ký.</p>
        <p><a href="/officers">Tìm tài khoản khác</a></p>
        """));

    public static ContentHttpResult NothingToUnlock(OfficerOnDuty officer, string form) => Page(StatusCodes.Status409Conflict, "Không mở khóa", (officer, form), Html.Of($"""
        <p role="alert">Khóa mà anh/chị thấy không còn: cán bộ khác đã mở, khóa đã hết hạn, hoặc vừa bị khóa lại. Anh/chị hãy xem lại trạng thái.</p>
        <p><a href="/officers">Xem lại tài khoản</a></p>
        """));

    public static ContentHttpResult Forbidden(OfficerOnDuty officer, string form) => Page(StatusCodes.Status403Forbidden, "Không có quyền", (officer, form), Html.Of($"""
        <p role="alert">Vai trò của anh/chị ({OfficerWords.Of(officer.Role)}) không được làm việc này.</p>
        <p><a href="/officers">Về trang đầu</a></p>
        """));

    public static ContentHttpResult FormRefused() => Page(StatusCodes.Status400BadRequest, "Trang đã cũ", officer: null, Html.Of($"""
        <p role="alert">Trang đã cũ hoặc không phải từ hệ thống này, nên chưa làm gì. Anh/chị hãy mở lại trang và làm lại.</p>
        <p><a href="/officers">Mở lại trang</a></p>
        """));

    public static ContentHttpResult Unavailable() => Page(StatusCodes.Status503ServiceUnavailable, "Hệ thống đang bận", officer: null, Html.Of($"""
        <p role="alert">Hệ thống đang bận, chưa ghi nhận gì. Anh/chị hãy thử lại sau ít phút.</p>
        <p><a href="/officers">Thử lại</a></p>
        """));

    public static Html Search(string form, string action, string button) => Html.Of($"""
        <form method="post" action="{action}" autocomplete="off">
        <input type="hidden" name="form" value="{form}">
        <label for="number">Mã số BHXH (10 số) hoặc số định danh (12 số)</label>
        <input id="number" name="number" inputmode="numeric" maxlength="20" required autofocus>
        {Choice("reason", "Lý do xem", OfficerWords.LookReasons)}
        <button>{button}</button>
        </form>
        <p>Mỗi lần xem đều ghi vào nhật ký, kèm tên anh/chị và lý do.</p>
        """);

    private static Html Sample(SampleCredentials sample, int index) => Html.Of($"""
        <p>Cán bộ mẫu ({OfficerWords.Of(sample.Role)}): tên <code>{sample.Login}</code>, mật khẩu <code>{sample.Password}</code>, mã lúc này
        <code id="{(index switch { 0 => "sample-code", 1 => "sample-code-files", _ => "sample-code-review" })}">{sample.Code}</code>.</p>
        """);

    private static Html Work() => Html.Of($"""
        <ul class="queue">
        <li><a accesskey="s" href="/officers/files">Hồ sơ chờ xử lý</a></li>
        <li><a accesskey="p" href="/officers/phone">Đổi số điện thoại tại quầy</a></li>
        </ul>
        <p class="keys">Phím tắt (Alt, hoặc Alt+Shift, hoặc Ctrl+Option cùng chữ): S hồ sơ, P số điện thoại.</p>
        """);

    private static Html Review() => Html.Of($"""
        <ul class="queue">
        <li><a accesskey="s" href="/officers/registrations">Hồ sơ đăng ký chờ duyệt</a></li>
        <li><a accesskey="t" href="/officers/registrations/next">Mở hồ sơ mới gấp nhất</a></li>
        </ul>
        <p class="keys">Phím tắt (Alt, hoặc Alt+Shift, hoặc Ctrl+Option cùng chữ): S danh sách, T hồ sơ gấp nhất.</p>
        """);

    private static Html Unlock(string form, string seen) => Html.Of($"""
        <form method="post" action="/officers/unlock" autocomplete="off">
        <input type="hidden" name="form" value="{form}">
        <input type="hidden" name="seen" value="{seen}">
        {Choice("reason", "Lý do mở khóa", OfficerWords.UnlockReasons)}
        {Choice("document", "Giấy tờ người dân đã xuất trình", OfficerWords.Documents)}
        <button>Mở khóa</button>
        </form>
        """);

    // No choice is made in advance: a reason that nobody chose is none.
    public static Html Choice<T>(string name, string label, IReadOnlyList<(T Value, string Words)> choices)
        where T : struct, Enum => Html.Of($"""
        <label for="{name}">{label}</label>
        <select id="{name}" name="{name}" required><option value="">Chọn…</option>{Html.Join(choices.Select(choice => Html.Of($"<option value=\"{choice.Value.ToString()}\">{choice.Words}</option>")))}</select>
        """);

    private static string State(AccountLook look) => look.State switch
    {
        LockState.Open => "Không bị khóa",
        LockState.ForAWhile => $"Khóa đến {OfficerWords.Of(look.Until!.Value)} vì nhập sai mã nhiều lần liên tiếp; hết giờ tự mở",
        LockState.ForOffice => "Khóa đến khi cơ quan BHXH mở, vì nhập sai mã quá nhiều lần",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Html Alert(string? text) => text is null ? Html.Nothing : Html.Of($"<p role=\"alert\">{text}</p>");

    public static ContentHttpResult Page(int status, string title, (OfficerOnDuty Officer, string Form)? officer, Html content) => TypedResults.Content(Html.Of($"""
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} – VssID, trang cán bộ</title>
        <link rel="stylesheet" href="/officers/style.css">
        </head>
        <body>
        <header><p>{(officer is null ? Html.Of($"VssID – trang cán bộ") : Html.Of($"""<a accesskey="h" href="/officers">VssID – trang cán bộ</a>"""))}</p>{(officer is { } signedIn ? Who(signedIn.Officer, signedIn.Form) : Html.Nothing)}</header>
        <main>
        <h1>{title}</h1>
        {content}
        </main>
        </body>
        </html>
        """).Text, "text/html; charset=utf-8", statusCode: status);

    private static Html Who(OfficerOnDuty officer, string form) => Html.Of($"""
        <form method="post" action="/officers/sign-out"><input type="hidden" name="form" value="{form}"><span>{officer.FullName}, BHXH {officer.Office}</span> <button>Đăng xuất</button></form>
        """);
}
