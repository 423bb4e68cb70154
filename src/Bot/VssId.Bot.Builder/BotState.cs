using System.Text.Json;

namespace VssId.Bot.Builder;

/// <summary>State under one key of a storage, kept in memory for the length of a turn.</summary>
/// <remarks>
/// A state is written only when it changed, and only over the writing that was loaded: when somebody else wrote in between, saving
/// throws an <see cref="ETagConflictException"/> and the turn is to be run again. A property is read from its JSON when it is first asked
/// for; one that is never asked for is neither read nor written anew.
/// </remarks>
/// <param name="storage">Where the state is stored.</param>
/// <param name="contextServiceKey">Name of the state in <see cref="ITurnContext.TurnState"/>.</param>
/// <param name="json">How properties become JSON.</param>
public abstract class BotState(IStorage storage, string contextServiceKey, StateJson? json = null) : IPropertyManager
{
    private readonly string _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    private readonly StateJson _json = json ?? StateJson.Default;
    private bool? _canBeBatched;

    /// <summary>Where the state is stored.</summary>
    internal IStorage Storage { get; } = storage ?? throw new ArgumentNullException(nameof(storage));

    /// <summary>Whether loading and saving are this class's own, so that several states can share one call of the storage.</summary>
    internal bool CanBeBatched => _canBeBatched ??=
        ((Func<ITurnContext, bool, CancellationToken, Task>)LoadAsync).Method.DeclaringType == typeof(BotState)
        && ((Func<ITurnContext, bool, CancellationToken, Task>)SaveChangesAsync).Method.DeclaringType == typeof(BotState);

    /// <inheritdoc/>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <summary>Loads the state into the turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Loads it even when it is loaded; changes that are not saved are lost.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (NeedsLoading(turnContext, force))
        {
            var key = GetStorageKey(turnContext);
            Take(turnContext, await Storage.ReadAsync([key], cancellationToken));
        }
    }

    /// <summary>Writes the state when it changed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Writes it even when it did not change. A state that was not loaded is never written.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ETagConflictException">Somebody else wrote it since it was loaded; nothing was written.</exception>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (await PrepareAsync(turnContext, force, cancellationToken) is { } document)
        {
            await Storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [GetStorageKey(turnContext)] = document }, cancellationToken);
            Saved(turnContext, document);
        }
    }

    /// <summary>Empties the state in the turn; the store keeps it until it is saved.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual async Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        // It is loaded first so that saving it meets the tag that was there.
        await LoadAsync(turnContext, force: false, cancellationToken);
        Loaded(turnContext).Clear();
    }

    /// <summary>Deletes the state in the turn and in the store.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return Storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>A copy of the state as it stands in the turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>A JSON object; without properties when the state is not loaded.</returns>
    public JsonElement Get(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return (GetCachedState(turnContext) ?? new CachedBotState(null)).Changed(_json, force: true)!.Value;
    }

    /// <summary>The state as it stands in the turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The state; null when it is not loaded.</returns>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>Whether <see cref="LoadAsync"/> has to ask the store.</summary>
    internal bool NeedsLoading(ITurnContext turnContext, bool force) => force || GetCachedState(turnContext) is null;

    /// <summary>The key, for a batch.</summary>
    internal string KeyFor(ITurnContext turnContext) => GetStorageKey(turnContext);

    /// <summary>Takes what the store has given.</summary>
    /// <exception cref="InvalidOperationException">It is no state.</exception>
    internal void Take(ITurnContext turnContext, IDictionary<string, object> items)
    {
        var document = items.TryGetValue(GetStorageKey(turnContext), out var item)
            ? item as StateDocument ?? throw new InvalidOperationException("Data is not in the correct format for BotState.")
            : null;
        turnContext.TurnState.Set(_contextServiceKey, new CachedBotState(document));
    }

    /// <summary>What is to be written.</summary>
    /// <returns>The state; null when there is nothing to write.</returns>
    internal async Task<StateDocument?> PrepareAsync(ITurnContext turnContext, bool force, CancellationToken cancellationToken)
    {
        if (GetCachedState(turnContext) is not { } cached || cached.Changed(_json, force) is not { } properties)
        {
            return null;
        }

        return new StateDocument
        {
            ETag = cached.Written is null ? cached.ETag : await TagOfAsync(GetStorageKey(turnContext), cached.Written, cancellationToken),
            Properties = properties,
        };
    }

    /// <summary>Takes note that the state was written.</summary>
    internal void Saved(ITurnContext turnContext, StateDocument document) => Loaded(turnContext).Accept(document);

    /// <summary>The key in the store.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <exception cref="InvalidOperationException">The activity lacks what the key is made of.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The value of a property of the loaded state.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">Its name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value; the default of the type when there is none.</returns>
    protected internal Task<T?> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Task.FromResult(Loaded(turnContext).TryGet<T>(propertyName, _json, out var value) ? value : default);
    }

    /// <summary>Whether the loaded state has a value for a property.</summary>
    internal bool Has<T>(ITurnContext turnContext, string propertyName) =>
        Loaded(turnContext).TryGet<T>(propertyName, _json, out var value) && value is not null;

    /// <summary>Sets the value of a property of the loaded state.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">Its name.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    protected internal Task SetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, T value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Loaded(turnContext).Set(propertyName, value);
        return Task.CompletedTask;
    }

    /// <summary>Forgets a property of the loaded state.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">Its name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    protected internal Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Loaded(turnContext).Remove(propertyName);
        return Task.CompletedTask;
    }

    private CachedBotState Loaded(ITurnContext turnContext) =>
        GetCachedState(turnContext) ?? throw new InvalidOperationException($"{GetType().Name} is not loaded in this turn.");

    // A storage does not tell the tag it has written. For a second save in one turn it is read, and is the right one when the content is still
    // what this turn wrote.
    private async Task<string?> TagOfAsync(string key, StateDocument written, CancellationToken cancellationToken)
    {
        var items = await Storage.ReadAsync([key], cancellationToken);
        return items.TryGetValue(key, out var item) && item is StateDocument now && JsonElement.DeepEquals(now.Properties, written.Properties)
            ? now.ETag
            : throw new ETagConflictException();
    }

    /// <summary>A state as it stands in a turn.</summary>
    public sealed class CachedBotState
    {
        private readonly OrderedDictionary<string, Property> _properties = new(StringComparer.Ordinal);
        private bool _lostOne;

        internal CachedBotState(StateDocument? document)
        {
            ETag = document?.ETag ?? "";
            if (document?.Properties.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in document.Properties.EnumerateObject())
                {
                    _properties[property.Name] = new Property { Stored = property.Value };
                }
            }
        }

        /// <summary>Tag of the writing that was loaded; empty when there was none.</summary>
        public string? ETag { get; private set; }

        /// <summary>Names of the properties.</summary>
        public IReadOnlyList<string> Names => [.. _properties.Keys];

        /// <summary>What this turn has written last; null when it has not yet.</summary>
        internal StateDocument? Written { get; private set; }

        /// <summary>The state when it differs from what was loaded or last saved; null when it does not and is not forced.</summary>
        internal JsonElement? Changed(StateJson json, bool force)
        {
            if (!force && !_lostOne && _properties.Values.All(property => !property.IsLive))
            {
                return null;
            }

            Dictionary<string, JsonElement> all = new(_properties.Count, StringComparer.Ordinal);
            var changed = force || _lostOne;
            foreach (var (name, property) in _properties)
            {
                var value = property.ToJson(json);
                changed |= property.IsLive && !property.IsStoredAs(value);
                if (value.ValueKind != JsonValueKind.Null)
                {
                    all[name] = value;
                }
            }

            return changed ? JsonSerializer.SerializeToElement(all, json.Options) : null;
        }

        internal bool TryGet<T>(string name, StateJson json, out T? value)
        {
            value = default;
            return _properties.TryGetValue(name, out var property) && property.TryGet(json, out value);
        }

        internal void Set<T>(string name, T value)
        {
            if (!_properties.TryGetValue(name, out var property))
            {
                _properties[name] = property = new Property();
            }

            property.Set(value, typeof(T));
        }

        internal void Remove(string name)
        {
            if (_properties.Remove(name, out var property))
            {
                _lostOne |= property.Stored is not null;
            }
        }

        internal void Clear()
        {
            _lostOne |= _properties.Values.Any(property => property.Stored is not null);
            _properties.Clear();
        }

        internal void Accept(StateDocument document)
        {
            Written = document;
            _lostOne = false;
            foreach (var (name, property) in _properties)
            {
                property.Stored = document.Properties.TryGetProperty(name, out var stored) ? stored : null;
            }
        }

        private sealed class Property
        {
            private object? _value;
            private Type? _declared;

            /// <summary>As it was loaded or last saved; null when it was not there.</summary>
            public JsonElement? Stored { get; set; }

            /// <summary>Whether it was asked for or set in this turn.</summary>
            public bool IsLive => _declared is not null;

            public bool TryGet<T>(StateJson json, out T? value)
            {
                if (_declared is null)
                {
                    Set(Stored!.Value.Deserialize<T>(json.Options), typeof(T));
                }

                if (_value is T or null)
                {
                    value = (T?)_value;
                    return _value is not null;
                }

                // Asked for as another type than before in this turn: it goes by way of its JSON.
                value = ToJson(json).Deserialize<T>(json.Options);
                Set(value, typeof(T));
                return value is not null;
            }

            public void Set(object? value, Type declared)
            {
                _value = value;
                _declared = declared;
            }

            public JsonElement ToJson(StateJson json) => _declared is null
                ? Stored!.Value
                : JsonSerializer.SerializeToElement(_value, _declared, json.Options);

            public bool IsStoredAs(JsonElement value) => Stored is { } stored
                ? JsonElement.DeepEquals(value, stored)
                : value.ValueKind == JsonValueKind.Null;
        }
    }

    private sealed class BotStatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            if (defaultValueFactory is not null && !state.Has<T>(turnContext, name))
            {
                var value = defaultValueFactory();
                await SetAsync(turnContext, value, cancellationToken);
                return value;
            }

            return (await state.GetPropertyValueAsync<T>(turnContext, name, cancellationToken))!;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}
