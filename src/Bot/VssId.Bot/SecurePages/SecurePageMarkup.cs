using VssId.Backend.Client.Pages;
using VssId.Backend.Markup;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.SecurePages;

/// <summary>The secure pages as HTML, without script: they work on every phone that opens a link.</summary>
/// <param name="speech">How to speak.</param>
internal sealed class SecurePageMarkup(Speech speech)
{
    /// <summary>In Vietnamese, where nothing is known of the conversation.</summary>
    public static readonly SecurePageMarkup Vietnamese = new(new Speech(Speech.Vietnamese, Brief: false));

    /// <summary>The pages in the language of a conversation.</summary>
    public static SecurePageMarkup Of(PageLook look) => look.Culture == Speech.English.Name ? new(new Speech(Speech.English, Brief: false)) : Vietnamese;

    /// <summary>A page that asks for something.</summary>
    /// <param name="look">What it is.</param>
    /// <param name="step">What it asks for.</param>
    /// <param name="key">Its key.</param>
    /// <param name="nonce">Tells this form from the next one.</param>
    /// <param name="minutes">How long it lives, in minutes.</param>
    /// <param name="alert">What was wrong before.</param>
    /// <param name="why">Why a new password is wanted.</param>
    public string Ask(PageLook look, PageStep step, string key, string nonce, int minutes, Wording? alert, PasswordState? why) => Page(SecurePageWording.TitleOf(look.Purpose), Html.Of($"""
        {Alert(alert)}
        <p>{In(SecurePageWording.About(look.Channel, look.Account, minutes))}</p>
        {Reason(why)}
        <form method="post" action="/p" autocomplete="off">
        <input type="hidden" name="k" value="{key}">
        <input type="hidden" name="n" value="{nonce}">
        {Fields(step)}
        </form>
        <p class="small">{In(SecurePageWording.NotYou)}</p>
        """));

    /// <summary>The digits for the conversation.</summary>
    public string Digits(PageLook look, string digits) => Page(SecurePageWording.DigitsTitle, Html.Of($"""
        <p class="digits" role="status" aria-label="{string.Join(' ', digits.AsEnumerable())}">{digits}</p>
        <p><strong>{In(SecurePageWording.GoBack(look.Channel))}</strong></p>
        <p class="small">{In(SecurePageWording.DigitsWarning)}</p>
        """));

    /// <summary>A page that asks for nothing.</summary>
    public string Tell(Wording title, Wording text) => Page(title, Html.Of($"""<p role="alert">{In(text)}</p>"""));

    /// <summary>A page on which everything is done.</summary>
    /// <param name="look">What it is.</param>
    public string Done(PageLook look) => Page(SecurePageWording.DoneTitle, Html.Of($"""<p role="status">{In(SecurePageWording.Done(look.Purpose))}</p>"""));

    private Html Fields(PageStep step) => step switch
    {
        PageStep.Password => Html.Of($"""
            {Field("password", SecurePageWording.Password, "current-password", focus: "autofocus")}
            {Button(SecurePageWording.GoOn)}
            """),
        PageStep.NewPassword => Html.Of($"""
            {NewFields("autofocus")}
            {Button(SecurePageWording.Keep)}
            """),
        PageStep.Both => Html.Of($"""
            {Field("password", SecurePageWording.OldPassword, "current-password", focus: "autofocus")}
            {NewFields(focus: "")}
            {Button(SecurePageWording.Keep)}
            """),
        _ => Html.Of($"""
            <p>{In(SecurePageWording.TakeHelp)}</p>
            {Button(SecurePageWording.Take)}
            """),
    };

    private Html NewFields(string focus) => Html.Of($"""
        {Field("new", SecurePageWording.NewPassword, "new-password", focus, describedBy: "rules")}
        <p class="small" id="rules">{In(SecurePageWording.Rules)}</p>
        {Field("again", SecurePageWording.Again, "new-password", focus: "")}
        """);

    private Html Field(string name, Wording label, string autocomplete, string focus, string? describedBy = null) => Html.Of($"""
        <label for="{name}">{In(label)}</label>
        <input id="{name}" name="{name}" type="password" maxlength="200" autocomplete="{autocomplete}" autocapitalize="none" spellcheck="false" required {focus}{(describedBy is null ? Html.Nothing : Html.Of($" aria-describedby=\"{describedBy}\""))}>
        """);

    private Html Button(Wording label) => Html.Of($"""<button>{In(label)}</button>""");

    private Html Alert(Wording? alert) => alert is null ? Html.Nothing : Html.Of($"""<p role="alert">{In(alert)}</p>""");

    private Html Reason(PasswordState? why) => why switch
    {
        PasswordState.First => Html.Of($"""<p role="status">{In(SecurePageWording.FirstPassword)}</p>"""),
        PasswordState.Overdue => Html.Of($"""<p role="status">{In(SecurePageWording.OverduePassword)}</p>"""),
        _ => Html.Nothing,
    };

    private string In(Wording wording) => wording.In(speech);

    private string Page(Wording title, Html body) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{speech.Culture.TwoLetterISOLanguageName}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <title>{In(title)} – VssID</title>
        <link rel="stylesheet" href="/p/style.css">
        </head>
        <body>
        <header><p>{In(SecurePageWording.Service)}</p></header>
        <main>
        <h1>{In(title)}</h1>
        {body}
        </main>
        </body>
        </html>
        """).Text;
}
