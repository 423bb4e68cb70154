using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace VssId.Channels.WebChat;

/// <summary>Keys everybody knows, so that a fresh clone starts in Development; elsewhere nothing is put in place of what is missing.</summary>
internal sealed class WebChatDevelopmentKeys(IHostEnvironment environment) : IPostConfigureOptions<WebChatOptions>
{
    public const string Secret = "development-only-web-chat-secret-0001";
    public const string SigningKey = "development-only-web-chat-signing-key-0001";

    public void PostConfigure(string? name, WebChatOptions options)
    {
        if (!environment.IsDevelopment())
        {
            return;
        }

        options.Secrets = options.Secrets is [] ? [Secret] : options.Secrets;
        options.SigningKeys = options.SigningKeys is [] ? [SigningKey] : options.SigningKeys;
    }
}
