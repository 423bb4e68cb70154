using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder;

/// <summary>How state becomes JSON and comes back as what it was.</summary>
/// <remarks>
/// <para>
/// Where a type is declared (a property of a record, the <c>T</c> of an accessor) plain JSON of that type is written: camel case, nothing
/// for null, public fields too, names read without regard to case.
/// </para>
/// <para>
/// Where <see cref="object"/> is declared (values of a waterfall, options of a dialog, stored items) texts, booleans, <see cref="int"/>,
/// dictionaries of texts to objects and lists of objects are plain JSON; everything else is <c>{"$type": name, "$value": …}</c> and comes
/// back as the same type: <c>(long)</c>, <c>(DateTime)</c> or <c>(UserProfile)</c> cast after a turn as before it. A dictionary comes back as
/// <see cref="Dictionary{TKey, TValue}"/>.
/// </para>
/// <para>
/// Names of types are believed for types of this library, of assemblies that reference it, for the system's usual collections and for the
/// types that are given here. Others are refused when they are written. A derived type where its base is declared comes back as the base,
/// unless <see cref="JsonDerivedTypeAttribute"/> says otherwise.
/// </para>
/// <para>
/// A bot gives its source-generated context as resolver. What no given context knows is read and written by reflection, so that bots
/// written for the SDK run as they are.
/// </para>
/// </remarks>
public sealed class StateJson
{
    private const int MaxDepth = 256;

    /// <summary>Creates the JSON of a bot.</summary>
    /// <param name="resolvers">Source-generated contexts of the bot's types, asked in order.</param>
    /// <param name="types">Types of other assemblies that may stand where an object is declared.</param>
    public StateJson(IEnumerable<IJsonTypeInfoResolver>? resolvers = null, IEnumerable<Type>? types = null)
    {
        Options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            IncludeFields = true,
            MaxDepth = MaxDepth,
            Converters = { new StateValueConverter(new StateTypes(types ?? [])) },
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. resolvers ?? [], StateContext.Default, ActivityJson.Default, new DefaultJsonTypeInfoResolver()]),
        };
        Options.MakeReadOnly();
    }

    /// <summary>The JSON for types of this library and of assemblies that reference it.</summary>
    public static StateJson Default { get; } = new();

    /// <summary>The options, for declared types.</summary>
    public JsonSerializerOptions Options { get; }

    /// <summary>An item as UTF-8 JSON, with its type.</summary>
    /// <exception cref="InvalidOperationException">It has a type that may not stand in state.</exception>
    public byte[] ToUtf8(object item) => JsonSerializer.SerializeToUtf8Bytes<object>(item, Options);

    /// <summary>An item from UTF-8 JSON, as the type it was.</summary>
    /// <exception cref="JsonException">It is no item, or has a type that is not known here.</exception>
    public object FromUtf8(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize<object>(utf8, Options) ?? throw new JsonException("A stored item is not null.");
}
