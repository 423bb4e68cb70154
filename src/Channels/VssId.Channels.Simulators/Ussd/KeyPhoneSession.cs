namespace VssId.Channels.Simulators.Ussd;

/// <summary>A dialogue between a key phone and the application.</summary>
/// <param name="id">The gateway's id of it.</param>
/// <param name="phone">The phone as <c>+84…</c>.</param>
/// <param name="typed">Parameters that were dialled, joined by <c>*</c>.</param>
/// <param name="began">Timestamp of the beginning.</param>
/// <param name="beganAt">The same as a time.</param>
internal sealed class KeyPhoneSession(string id, string phone, string typed, long began, DateTimeOffset beganAt) : IDisposable
{
    private readonly List<string> _typed = typed.Length > 0 ? [typed] : [];

    public string Id { get; } = id;

    public string Phone { get; } = phone;

    public long Began { get; } = began;

    public DateTimeOffset BeganAt { get; } = beganAt;

    /// <summary>Everything typed so far.</summary>
    public string Typed => string.Join('*', _typed);

    /// <summary>How many screens were asked for.</summary>
    public int Hops { get; set; }

    /// <summary>The last answer of the application, as it came.</summary>
    public string LastAnswer { get; set; } = "";

    /// <summary>A phone sends one thing at a time.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Ends the dialogue when it has lasted too long.</summary>
    public ITimer? Limit { get; set; }

    /// <summary>Adds what was typed; an empty answer leaves an empty part.</summary>
    public void Type(string text) => _typed.Add(text);

    /// <inheritdoc/>
    public void Dispose() => Limit?.Dispose();
}
