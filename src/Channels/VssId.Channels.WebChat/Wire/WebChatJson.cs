using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using VssId.Bot.Builder.Schema;

namespace VssId.Channels.WebChat.Wire;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StreamTicket))]
[JsonSerializable(typeof(FileTicket))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(GenerateRequest))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(PageTokenRequest))]
[JsonSerializable(typeof(PageTokenAnswer))]
[JsonSerializable(typeof(ResourceResponse))]
internal sealed partial class WebChatJson : JsonSerializerContext
{
    /// <summary>The context to use: with the relaxed encoder, which a source-generated default cannot name.</summary>
    public static WebChatJson Relaxed { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
