using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Turns;

/// <summary>The turn that is running, for middleware and dialogs: <c>turnContext.TurnState.Get&lt;ConversationTurn&gt;()</c>.</summary>
public sealed class ConversationTurn
{
    private readonly ConversationRecord _record;

    internal ConversationTurn(ConversationRecord record, string conversation, ChannelProfile channel, DateTimeOffset now, CultureInfo culture)
    {
        _record = record;
        Conversation = conversation;
        Channel = channel;
        Now = now;
        Speech = new Speech(culture, channel.Brief);
    }

    /// <summary>Id of the conversation.</summary>
    public string Conversation { get; }

    /// <summary>The channel it is on.</summary>
    public ChannelProfile Channel { get; }

    /// <summary>When the turn began; it does not move inside a turn.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>How to speak.</summary>
    public Speech Speech { get; set; }

    /// <summary>What the turn answers, in order. Nothing leaves before the commit, so a channel's middleware may still rewrite it.</summary>
    public List<Activity> Replies { get; } = [];

    /// <summary>Whether the text that came in is a secret: it is masked in every log by the commit.</summary>
    public bool IsSecret { get; internal set; }

    /// <summary>Whether everything that was shown so far is forgotten, because it may be personal: a channel drops the pages that it keeps.</summary>
    public bool HasForgottenReplies { get; private set; }

    /// <summary>Whether nobody spoke: something outside is told to the conversation.</summary>
    internal bool IsNews { get; set; }

    internal ConversationRecord Record => _record;

    /// <summary>A part of the record.</summary>
    /// <returns>Its value; the default when there is none, or its life is over.</returns>
    public T? Get<T>(string section, JsonTypeInfo<T> type) =>
        _record.Sections.TryGetValue(section, out var found) && found.Until > Now ? found.Value.Deserialize(type) : default;

    /// <summary>Writes a part of the record.</summary>
    /// <param name="section">Name of the part.</param>
    /// <param name="value">Its value.</param>
    /// <param name="life">How long it is kept from now.</param>
    /// <param name="type">How it is written.</param>
    public void Set<T>(string section, T value, TimeSpan life, JsonTypeInfo<T> type) =>
        _record.Sections[section] = new RecordSection { Until = Now + life, Value = JsonSerializer.SerializeToElement(value, type) };

    /// <summary>Whether the record has a part whose life is not over.</summary>
    internal bool Has(string section) => _record.Sections.TryGetValue(section, out var found) && found.Until > Now;

    /// <summary>Forgets a part of the record.</summary>
    public void Forget(string section) => _record.Sections.Remove(section);

    /// <summary>Forgets the replies that are kept for a repeated message: they may be personal.</summary>
    internal void ForgetReplies()
    {
        HasForgottenReplies = true;
        foreach (var recent in _record.Recent)
        {
            recent.Replies = null;
        }
    }
}
