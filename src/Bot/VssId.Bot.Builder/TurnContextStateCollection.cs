namespace VssId.Bot.Builder;

/// <summary>What middleware and bot keep for the length of a turn, by name or by type. Values that can be disposed are, with the turn.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>Creates an empty collection.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The value of a name.</summary>
    /// <returns>The value; null when there is none or it is of another type.</returns>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T? Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>The value of a type.</summary>
    /// <returns>The value; null when there is none.</returns>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    /// <summary>Adds the value of a name.</summary>
    /// <exception cref="ArgumentException">The name has a value.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(_disposed, this);
        base.Add(key, value);
    }

    /// <summary>Adds the value of a type.</summary>
    /// <exception cref="ArgumentException">The type has a value.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    /// <summary>Sets the value of a name, or forgets it when the value is null.</summary>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Set<T>(string key, T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (value is null)
        {
            Remove(key);
        }
        else
        {
            this[key] = value;
        }
    }

    /// <summary>Sets the value of a type, or forgets it when the value is null.</summary>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Set<T>(T? value)
        where T : class => Set(KeyOf<T>(), value);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the values.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
        {
            return;
        }

        _disposed = true;
        foreach (var value in Values)
        {
            (value as IDisposable)?.Dispose();
        }
    }

    private static string KeyOf<T>() => typeof(T).FullName!;
}
