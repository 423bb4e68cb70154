using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace VssId.Bot.Builder.Schema;

/// <summary>Activities as JSON: camel case, nothing for what is absent, Vietnamese as it stands (relaxed encoder).</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(List<Activity>))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(InvokeResponse))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(ThumbnailCard))]
[JsonSerializable(typeof(ReceiptCard))]
[JsonSerializable(typeof(SigninCard))]
[JsonSerializable(typeof(AnimationCard))]
[JsonSerializable(typeof(AudioCard))]
[JsonSerializable(typeof(VideoCard))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(GeoCoordinates))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationMembers))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(double))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>The context to use: with the relaxed encoder, which a source-generated default cannot name.</summary>
    public static ActivityJson Relaxed { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>An activity as UTF-8 JSON.</summary>
    public static byte[] ToUtf8(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Relaxed.Activity);

    /// <summary>An activity from UTF-8 JSON.</summary>
    /// <exception cref="JsonException">The bytes are no JSON object of an activity.</exception>
    public static Activity FromUtf8(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize(utf8, Relaxed.Activity) ?? throw new JsonException("An activity is a JSON object.");

    /// <summary>The value of a member that may be an object of this program or JSON that was read.</summary>
    /// <returns>The value; the default when it is absent.</returns>
    public static T? As<T>(object? member, JsonTypeInfo<T> type) => member switch
    {
        null => default,
        T value => value,
        JsonElement element => element.Deserialize(type),
        _ => throw new InvalidCastException($"A {member.GetType().Name} is no {typeof(T).Name}."),
    };
}
