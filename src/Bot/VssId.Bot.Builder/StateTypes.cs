using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace VssId.Bot.Builder;

/// <summary>Names of the types that may stand in state, both ways.</summary>
/// <remarks>
/// A name in stored data makes an object, so it is believed only for types that were meant for a bot: those of assemblies that reference
/// this one, enums, a few of the system's, and those that were given.
/// </remarks>
internal sealed partial class StateTypes
{
    private static readonly Dictionary<string, Type> Aliases = new(StringComparer.Ordinal)
    {
        ["long"] = typeof(long),
        ["short"] = typeof(short),
        ["byte"] = typeof(byte),
        ["sbyte"] = typeof(sbyte),
        ["ushort"] = typeof(ushort),
        ["uint"] = typeof(uint),
        ["ulong"] = typeof(ulong),
        ["float"] = typeof(float),
        ["double"] = typeof(double),
        ["decimal"] = typeof(decimal),
        ["char"] = typeof(char),
        ["bytes"] = typeof(byte[]),
        ["guid"] = typeof(Guid),
        ["uri"] = typeof(Uri),
        ["dateTime"] = typeof(DateTime),
        ["dateTimeOffset"] = typeof(DateTimeOffset),
        ["date"] = typeof(DateOnly),
        ["time"] = typeof(TimeOnly),
        ["timeSpan"] = typeof(TimeSpan),
        ["strings"] = typeof(List<string>),
        ["json"] = typeof(JsonElement),
        ["jsonObject"] = typeof(JsonObject),
        ["jsonArray"] = typeof(JsonArray),
    };

    private static readonly HashSet<Type> Shapes =
    [
        typeof(int), typeof(string), typeof(bool), typeof(object),
        typeof(List<>), typeof(HashSet<>), typeof(Dictionary<,>), typeof(KeyValuePair<,>), typeof(Nullable<>), typeof(Queue<>), typeof(Stack<>),
        typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(Tuple<,>), typeof(Tuple<,,>),
    ];

    private static readonly Assembly Own = typeof(StateTypes).Assembly;

    private readonly Dictionary<string, Type> _types = new(Aliases, StringComparer.Ordinal);
    private readonly HashSet<Type> _given;

    // Both grow with the types of the program only: a name that is not believed is not kept.
    private readonly ConcurrentDictionary<Type, string> _names = [];
    private readonly ConcurrentDictionary<string, Type> _found = new(StringComparer.Ordinal);

    public StateTypes(IEnumerable<Type> given)
    {
        _given = [.. given];
        foreach (var type in Own.GetExportedTypes())
        {
            // Types of this library go by their own names: short, and the same wherever they are moved to.
            if (!type.IsGenericTypeDefinition && !type.IsAbstract && !type.IsNested)
            {
                _types[type.Name] = type;
            }
        }

        foreach (var (name, type) in _types)
        {
            _names[type] = name;
        }
    }

    /// <summary>The name of a type.</summary>
    /// <exception cref="InvalidOperationException">The type may not stand in state.</exception>
    public string NameOf(Type type) => _names.GetOrAdd(type, static (type, types) => types.IsAllowed(type)
        ? VersionPart().Replace(type.AssemblyQualifiedName!, "")
        : throw new InvalidOperationException($"{type} may not stand in state where an object is declared: its assembly does not reference {Own.GetName().Name}. Give the type to {nameof(StateJson)}."), this);

    /// <summary>The type of a name.</summary>
    /// <exception cref="JsonException">There is none, or it may not stand in state.</exception>
    public Type TypeOf(string name)
    {
        if (_types.TryGetValue(name, out var type) || _found.TryGetValue(name, out type))
        {
            return type;
        }

        type = Type.GetType(name, Load, (assembly, typeName, ignoreCase) => assembly is null ? Type.GetType(typeName, throwOnError: false, ignoreCase) : assembly.GetType(typeName, throwOnError: false, ignoreCase), throwOnError: false);
        return type is not null && IsAllowed(type) ? _found.GetOrAdd(name, type) : throw new JsonException("The state has a type that is not known here.");
    }

    private static Assembly? Load(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return null;
        }
    }

    private bool IsAllowed(Type type)
    {
        if (type.HasElementType)
        {
            return type.IsArray && IsAllowed(type.GetElementType()!);
        }

        if (type.IsGenericType)
        {
            return type.GetGenericArguments().All(IsAllowed) && IsAllowedAlone(type.GetGenericTypeDefinition());
        }

        return IsAllowedAlone(type);
    }

    private bool IsAllowedAlone(Type type) =>
        type.IsEnum || Shapes.Contains(type) || _names.ContainsKey(type) || _given.Contains(type) || type.Assembly == Own || References(type.Assembly);

    private static bool References(Assembly assembly) => assembly.GetReferencedAssemblies().Any(one => one.Name == Own.GetName().Name);

    [GeneratedRegex(@", Version=[^,\]]+, Culture=[^,\]]+, PublicKeyToken=[^,\]]+", RegexOptions.NonBacktracking)]
    private static partial Regex VersionPart();
}
