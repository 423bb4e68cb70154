using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Engine.Flows;

/// <summary>The flows of the house, what they may require, and how their values are written.</summary>
internal sealed class FlowCatalog
{
    private readonly Dictionary<string, FlowDialog> _flows;
    private readonly Dictionary<Type, Requirement> _requirements;
    private readonly Dictionary<string, IEventHandler> _handlers;

    public FlowCatalog(IEnumerable<FlowDialog> flows, IEnumerable<Requirement> requirements, IEnumerable<IEventHandler> handlers, IEnumerable<IJsonTypeInfoResolver> resolvers, IOptions<TurnOptions> options)
    {
        _flows = flows.ToDictionary(flow => flow.Id, StringComparer.Ordinal);
        _requirements = requirements.ToDictionary(requirement => requirement.Type);
        _handlers = handlers.ToDictionary(handler => handler.Name, StringComparer.Ordinal);
        Keys = new FlowKeys(Convert.FromBase64String(options.Value.Key));
        Json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. resolvers, EngineJson.Default]),
        };
        Json.MakeReadOnly();
    }

    public FlowKeys Keys { get; }

    public JsonSerializerOptions Json { get; }

    public IEnumerable<Requirement> Requirements => _requirements.Values;

    /// <summary>A flow by its id; <see langword="null"/> when this release has none of that name.</summary>
    public FlowDialog? Find(string id) => _flows.GetValueOrDefault(id);

    /// <summary>Who knows an event; <see langword="null"/> when this release does not.</summary>
    public IEventHandler? HandlerOf(string name) => _handlers.GetValueOrDefault(name);

    /// <summary>How values of a type are written.</summary>
    public JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T));

    public Requirement<R> Requirement<R>()
        where R : class => _requirements.TryGetValue(typeof(R), out var requirement)
        ? (Requirement<R>)requirement
        : throw new InvalidOperationException($"Nothing says how a {typeof(R).Name} is got.");
}
