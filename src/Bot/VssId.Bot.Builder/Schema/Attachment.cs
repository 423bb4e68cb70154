using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Builder.Schema;

/// <summary>A picture, a card or a file in a message.</summary>
public class Attachment
{
    /// <summary>Creates an empty attachment.</summary>
    public Attachment()
    {
    }

    /// <summary>Creates an attachment.</summary>
    public Attachment(string? contentType = null, string? contentUrl = null, object? content = null, string? name = null, string? thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>Media type.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the content is.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The content itself; a <see cref="JsonElement"/> when read from JSON.</summary>
    [JsonConverter(typeof(ProtocolValueConverter))]
    public object? Content { get; set; }

    /// <summary>Name of the file.</summary>
    public string? Name { get; set; }

    /// <summary>Where a small picture of it is.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Members that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
