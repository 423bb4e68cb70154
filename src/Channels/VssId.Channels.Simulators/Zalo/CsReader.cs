using System.Text.Json;
using VssId.Zalo.Api.Events;

namespace VssId.Channels.Simulators.Zalo;

/// <summary>Reads and checks the body of a consultation message: fields, length of the text, buttons, person, attachment. The order is ours; Zalo documents none.</summary>
internal sealed class CsReader(SimulatedOa oa)
{
    private const int MaxText = 2000;
    private const int MaxButtons = 5;
    private const int MaxButtonTitle = 100;
    private const int MaxButtonPayload = 1000;

    /// <summary>Reads a body.</summary>
    public CsReading Read(JsonElement body)
    {
        if (TextAt(body, "recipient", "user_id") is not { Length: > 0 } userId)
        {
            return new CsReading.Refused(OaError.Invalid("user_id"));
        }

        if (MemberAt(body, "message") is not { } message)
        {
            return new CsReading.Refused(OaError.Invalid("message"));
        }

        var text = TextAt(message, "text") ?? "";
        if (text.Length > MaxText)
        {
            return new CsReading.Refused(OaError.TooLarge);
        }

        if (ContentOf(text, MemberAt(message, "attachment")) is not { } content)
        {
            return new CsReading.Refused(OaError.Invalid("message"));
        }

        if (!oa.TryFind(userId, out var person))
        {
            return new CsReading.Refused(OaError.Invalid("user_id"));
        }

        return content.AttachmentId is { } id && oa.Attachment(id) is null
            ? new CsReading.Refused(OaError.AttachmentExpired)
            : new CsReading.Good(person, content);
    }

    private static SentContent? ContentOf(string text, JsonElement? attachment)
    {
        if (attachment is not { } attached)
        {
            return text.Length == 0 ? null : new SentContent(ZaloEventNames.OaSendText, text, [], null);
        }

        return (TextAt(attached, "type"), MemberAt(attached, "payload")) switch
        {
            ("template", { } payload) when MemberAt(payload, "buttons") is { } buttons => text.Length > 0 && ButtonsOf(buttons) is { } read
                ? new SentContent(ZaloEventNames.OaSendText, text, read, null)
                : null,
            ("template", { } payload) when TextAt(payload, "template_type") is "media" => ImageOf(payload) is { } id
                ? new SentContent(ZaloEventNames.OaSendImage, text, [], id)
                : null,
            ("file", { } payload) when TextAt(payload, "token") is { } token => new SentContent(ZaloEventNames.OaSendFile, text, [], token),
            _ => null,
        };
    }

    private static List<ChatButton>? ButtonsOf(JsonElement buttons)
    {
        if (buttons.ValueKind is not JsonValueKind.Array || buttons.GetArrayLength() is 0 or > MaxButtons)
        {
            return null;
        }

        List<ChatButton> read = [];
        foreach (var button in buttons.EnumerateArray())
        {
            if (TextAt(button, "title") is not { Length: > 0 and <= MaxButtonTitle } title ||
                TextAt(button, "type") is not { } type ||
                PayloadOf(button, type) is not { Length: > 0 and <= MaxButtonPayload } payload)
            {
                return null;
            }

            read.Add(new ChatButton(title, type, payload));
        }

        return read;
    }

    private static string? PayloadOf(JsonElement button, string type) => type switch
    {
        "oa.query.show" or "oa.query.hide" => TextAt(button, "payload"),
        "oa.open.url" => TextAt(button, "payload", "url"),
        "oa.open.phone" or "oa.open.sms" => TextAt(button, "payload", "phone_code"),
        _ => null,
    };

    private static string? ImageOf(JsonElement payload) =>
        MemberAt(payload, "elements") is { ValueKind: JsonValueKind.Array } elements && elements.GetArrayLength() == 1 && TextAt(elements[0], "media_type") is "image"
            ? TextAt(elements[0], "attachment_id")
            : null;

    private static JsonElement? MemberAt(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind is not JsonValueKind.Null ? member : null;

    private static string? TextAt(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (MemberAt(element, name) is not { } member)
            {
                return null;
            }

            element = member;
        }

        return element.ValueKind is JsonValueKind.String ? element.GetString() : null;
    }
}
