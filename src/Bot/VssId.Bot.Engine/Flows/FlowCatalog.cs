using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Engine.Flows;

/// <summary>The flows of the house, what they may require, and how their values are written.</summary>
internal sealed class FlowCatalog
{
    private readonly Dictionary<string, FlowDialog> _flows;
    private readonly Dictionary<Type, Requirement> _requirements;

    public FlowCatalog(IEnumerable<FlowDialog> flows, IEnumerable<Requirement> requirements, IEnumerable<IJsonTypeInfoResolver> resolvers, IOptions<TurnOptions> options)
    {
        _flows = flows.ToDictionary(flow => flow.Id, StringComparer.Ordinal);
        _requirements = requirements.ToDictionary(requirement => requirement.Type);
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

    public Requirement<R> Requirement<R>()
        where R : class => _requirements.TryGetValue(typeof(R), out var requirement)
        ? (Requirement<R>)requirement
        : throw new InvalidOperationException($"Nothing says how a {typeof(R).Name} is got.");
}
