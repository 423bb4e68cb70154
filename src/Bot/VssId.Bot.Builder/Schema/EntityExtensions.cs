using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VssId.Bot.Builder.Schema;

/// <summary>Entities by type, and mentions.</summary>
public static class EntityExtensions
{
    /// <summary>The entity seen as a type of this library.</summary>
    /// <typeparam name="T">The type; one that <see cref="ActivityJson"/> knows.</typeparam>
    /// <exception cref="JsonException">It is of another shape.</exception>
    public static T GetAs<T>(this Entity entity) => entity.GetAs((JsonTypeInfo<T>)ActivityJson.Relaxed.GetTypeInfo(typeof(T))!);

    /// <summary>The entity seen as a type.</summary>
    /// <exception cref="JsonException">It is of another shape.</exception>
    public static T GetAs<T>(this Entity entity, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity is T same
            ? same
            : JsonSerializer.SerializeToElement(entity, ActivityJson.Relaxed.GetTypeInfo(entity.GetType())!).Deserialize(type)
                ?? throw new JsonException("An entity is a JSON object.");
    }

    /// <summary>Makes the entity what an object of this library is.</summary>
    /// <typeparam name="T">Type of the object; one that <see cref="ActivityJson"/> knows.</typeparam>
    public static void SetAs<T>(this Entity entity, T value) => entity.SetAs(value, (JsonTypeInfo<T>)ActivityJson.Relaxed.GetTypeInfo(typeof(T))!);

    /// <summary>Makes the entity what an object is.</summary>
    public static void SetAs<T>(this Entity entity, T value, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var copy = JsonSerializer.SerializeToElement(value, type).Deserialize(ActivityJson.Relaxed.Entity) ?? throw new JsonException("An entity is a JSON object.");
        entity.Type = copy.Type;
        entity.Properties = copy.Properties;
    }

    /// <summary>Who is mentioned in a message.</summary>
    public static Mention[] GetMentions(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return [.. (activity.Entities ?? []).Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase)).Select(entity => entity.GetAs(ActivityJson.Relaxed.Mention))];
    }

    /// <summary>Whether somebody is mentioned in a message.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="id">Their id.</param>
    public static bool MentionsId(this IMessageActivity activity, string? id) => activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    /// <summary>Whether the receiver of a message is mentioned in it.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.MentionsId(activity.Recipient?.Id);
    }

    /// <summary>Takes the words that mention the receiver out of the text.</summary>
    /// <returns>The text as it is now.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id);
    }

    /// <summary>Takes the words that mention somebody out of the text.</summary>
    /// <param name="activity">The message; its text is changed.</param>
    /// <param name="id">Their id.</param>
    /// <returns>The text as it is now.</returns>
    public static string? RemoveMentionText(this IMessageActivity activity, string? id)
    {
        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned?.Id == id && !string.IsNullOrEmpty(mention.Text))
            {
                activity.Text = activity.Text?.Replace(mention.Text, "", StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }
}
