using Microsoft.Extensions.Options;

namespace VssId.Channels.WebChat;

/// <summary>Refuses to start with secrets that are missing or short, or origins that are none.</summary>
internal sealed class WebChatOptionsCheck : IValidateOptions<WebChatOptions>
{
    private const int ShortestSecret = 32;

    public ValidateOptionsResult Validate(string? name, WebChatOptions options)
    {
        List<string> wrong = [];
        if (options.Secrets.Count == 0 || options.Secrets.Any(secret => secret.Length < ShortestSecret))
        {
            wrong.Add("WebChat:Secrets needs one or two secrets of 32 characters or more.");
        }

        if (options.SigningKeys.Count == 0 || options.SigningKeys.Any(key => key.Length < ShortestSecret))
        {
            wrong.Add("WebChat:SigningKeys needs one or two keys of 32 characters or more.");
        }

        if (options.AllowedOrigins.Any(origin => !WebChatOrigins.IsOrigin(origin)))
        {
            wrong.Add("WebChat:AllowedOrigins holds origins only, such as https://portal.example.");
        }

        if (options.FrameAncestors.Any(ancestor => ancestor.AsSpan().IndexOfAny(";,\r\n") >= 0))
        {
            wrong.Add("WebChat:FrameAncestors holds single sources of a content security policy.");
        }

        return wrong is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
