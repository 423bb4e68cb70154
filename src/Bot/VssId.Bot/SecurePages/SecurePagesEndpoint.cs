using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Refit;
using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.SecurePages;

/// <summary>
/// The pages on which passwords are typed, and files are taken (R50). The backend owns them; here they are shown. A GET changes nothing, so that the preview of a messenger does not use a page up. The key stands in the query,
/// which nothing of ours writes down, and in the form; it is the only secret there is, so a form from elsewhere needs it too.
/// </summary>
internal sealed class SecurePagesEndpoint(IVssIdBackend backend, RandomNumberGenerator random, TimeProvider clock, SecurePagesMeter meter)
{
    /// <summary>Where the pages are.</summary>
    public const string Path = "/p";

    private const int KeyLength = 22;
    private const int NonceBytes = 16;
    // 200 letters, each of up to three bytes, each byte as %XX.
    private const int LongestField = 2_000;
    private const int LargestForm = 8 << 10;

    private static readonly FormOptions Form = new() { BufferBodyLengthLimit = LargestForm, MemoryBufferThreshold = LargestForm, ValueCountLimit = 8, KeyLengthLimit = 20, ValueLengthLimit = LongestField };

    /// <summary>Shows a page.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var key = request.Query["k"] is [{ Length: KeyLength } value] && Base64Url.IsValid(value) ? value : null;
        return key is null ? Over() : await AnswerAsync(async () => await LookAsync(key, cancellationToken) switch
        {
            null => Over(),
            { Step: PageStep.Done } done => Page(StatusCodes.Status410Gone, "done", SecurePageMarkup.Of(done).Done(done)),
            { } look => Asking(look, look.Step, key, alert: null, look.Why, StatusCodes.Status200OK, "shown"),
        });
    }

    /// <summary>Takes what was typed on a page.</summary>
    public async Task<IResult> TakeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (IsFromElsewhere(request) || await FormOfAsync(request, cancellationToken) is not { } form)
        {
            return Page(StatusCodes.Status400BadRequest, "strange", SecurePageMarkup.Vietnamese.Tell(SecurePageWording.StrangeTitle, SecurePageWording.Strange));
        }

        return form["k"] is [{ Length: KeyLength } key] && Base64Url.IsValid(key) && form["n"] is [{ Length: > 0 and <= 40 } nonce]
            ? await AnswerAsync(() => TakeAsync(key, nonce, form, cancellationToken))
            : Over();
    }

    private async Task<IResult> TakeAsync(string key, string nonce, IFormCollection form, CancellationToken cancellationToken)
    {
        if (await LookAsync(key, cancellationToken) is not { } look)
        {
            return Over();
        }

        if (look.Purpose is PagePurpose.Download)
        {
            var file = await FileAsync(key, nonce, cancellationToken);
            return file is null ? Over(SecurePageMarkup.Of(look)) : Counted("file", TypedResults.File(file.Content, file.MediaType, file.Name));
        }

        // What this form asked for is told by its fields: after a double click the page is a step further, and the answer to the first click comes again.
        var (password, fresh, again) = (ValueOf(form, "password"), ValueOf(form, "new"), ValueOf(form, "again"));
        var step = (password, fresh) switch
        {
            (null, null) => look.Step,
            (not null, null) => PageStep.Password,
            (null, not null) => PageStep.NewPassword,
            _ => PageStep.Both,
        };
        if (step is PageStep.Done)
        {
            return Page(StatusCodes.Status410Gone, "done", SecurePageMarkup.Of(look).Done(look));
        }

        if ((password, fresh) is (null, null) or ("", _) or (_, ""))
        {
            return Asking(look, step, key, SecurePageWording.Empty, look.Why, StatusCodes.Status400BadRequest, "empty");
        }

        if (fresh != again)
        {
            return Asking(look, step, key, SecurePageWording.NotAlike, look.Why, StatusCodes.Status400BadRequest, "not-alike");
        }

        var result = await backend.AnswerPageAsync(new PageAnswer(key, password, fresh), IdempotencyKey(key, nonce, password, fresh), cancellationToken);
        return result.Outcome switch
        {
            PageOutcome.Done => Page(StatusCodes.Status200OK, "done", result.Digits is { } digits ? SecurePageMarkup.Of(look).Digits(look, digits) : SecurePageMarkup.Of(look).Done(look)),
            PageOutcome.Next => Asking(look, result.Step!.Value, key, alert: null, result.Why, StatusCodes.Status200OK, "next"),
            PageOutcome.Wrong => Asking(look, step, key, SecurePageWording.Wrong(result.TriesLeft ?? 1), look.Why, StatusCodes.Status422UnprocessableEntity, "wrong"),
            PageOutcome.Refused => Asking(look, step, key, SecurePageWording.FaultOf(result.Fault ?? NewPasswordFault.Common), look.Why, StatusCodes.Status422UnprocessableEntity, "refused"),
            PageOutcome.Locked => Page(StatusCodes.Status423Locked, "locked", SecurePageMarkup.Of(look).Tell(SecurePageWording.TitleOf(look.Purpose), SecurePageWording.Locked(UntilOf(result)))),
            PageOutcome.Busy => Busy(SecurePageMarkup.Of(look)),
            PageOutcome.Over => Over(SecurePageMarkup.Of(look)),
            _ => throw new UnreachableException(),
        };
    }

    // The text of a form that is too large is not even kept in memory.
    private static async Task<IFormCollection?> FormOfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or > LargestForm || !request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await new FormFeature(request, Form).ReadFormAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    // Old browsers send neither header: then the key alone decides.
    private static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        || (request.Headers.Origin is [{ } origin] && origin != "null" && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value));

    private static string? ValueOf(IFormCollection form, string name) => form[name] is [var value] ? value : null;

    // A double click and a reload are the same wish; the key of the page is a secret, so nothing about a password can be told from it.
    private static string IdempotencyKey(string key, string nonce, string? password, string? fresh) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(key), Encoding.UTF8.GetBytes($"{nonce}\n{password}\n{fresh}")));

    private static string? UntilOf(PageResult result) => result.LockedUntil?.AddMinutes(1).ToOffset(TimeSpan.FromHours(7)).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<PageLook?> LookAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await backend.LookAtPageAsync(key, cancellationToken);
        }
        catch (ApiException refusal) when (refusal.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<TakenFile?> FileAsync(string key, string nonce, CancellationToken cancellationToken)
    {
        try
        {
            return await backend.TakeFileAsync(new PageKey(key), IdempotencyKey(key, nonce, password: null, fresh: null), cancellationToken);
        }
        catch (ApiException refusal) when (refusal.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<IResult> AnswerAsync(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (Exception exception) when (exception is BackendUnavailableException or ApiException)
        {
            return Busy();
        }
    }

    private IResult Asking(PageLook look, PageStep step, string key, Wording? alert, PasswordState? why, int status, string outcome)
    {
        var nonce = new byte[NonceBytes];
        random.GetBytes(nonce);
        var minutes = Math.Max(1, (int)Math.Round((look.ExpiresAt - clock.GetUtcNow()).TotalMinutes));
        return Page(status, outcome, SecurePageMarkup.Of(look).Ask(look, step, key, Base64Url.EncodeToString(nonce), minutes, alert, why));
    }

    private IResult Over(SecurePageMarkup? markup = null) => Page(StatusCodes.Status404NotFound, "over", (markup ?? SecurePageMarkup.Vietnamese).Tell(SecurePageWording.OverTitle, SecurePageWording.Over));

    private IResult Busy(SecurePageMarkup? markup = null) => Page(StatusCodes.Status503ServiceUnavailable, "busy", (markup ?? SecurePageMarkup.Vietnamese).Tell(SecurePageWording.BusyTitle, SecurePageWording.Busy));

    private IResult Page(int status, string outcome, string html) => Counted(outcome, TypedResults.Content(html, "text/html; charset=utf-8", Encoding.UTF8, status));

    private IResult Counted(string outcome, IResult result)
    {
        meter.Answered(outcome);
        return result;
    }
}
