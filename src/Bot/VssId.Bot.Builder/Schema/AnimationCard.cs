using System.Text.Json.Serialization;

namespace VssId.Bot.Builder.Schema;

/// <summary>A card with a moving picture.</summary>
public class AnimationCard
{
    /// <summary>Media type of the attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.animation";

    /// <summary>Creates an empty card.</summary>
    public AnimationCard()
    {
    }

    /// <summary>Creates a card.</summary>
    public AnimationCard(string? title = null, string? subtitle = null, string? text = null, ThumbnailUrl? image = null, IList<MediaUrl>? media = null, IList<CardAction>? buttons = null, bool? shareable = null, bool? autoloop = null, bool? autostart = null, string? aspect = null, string? duration = null, object? value = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Duration = duration;
        Value = value;
    }

    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>Subtitle.</summary>
    public string? Subtitle { get; set; }

    /// <summary>Text.</summary>
    public string? Text { get; set; }

    /// <summary>Picture shown in place of the medium.</summary>
    public ThumbnailUrl? Image { get; set; }

    /// <summary>Addresses of the same medium.</summary>
    public IList<MediaUrl>? Media { get; set; }

    /// <summary>Buttons.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>Whether it may be passed on.</summary>
    public bool? Shareable { get; set; }

    /// <summary>Whether it begins again at its end.</summary>
    public bool? Autoloop { get; set; }

    /// <summary>Whether it begins by itself.</summary>
    public bool? Autostart { get; set; }

    /// <summary>Width to height, as <c>16:9</c>.</summary>
    public string? Aspect { get; set; }

    /// <summary>Length, as of ISO 8601.</summary>
    public string? Duration { get; set; }

    /// <summary>What goes along with it.</summary>
    [JsonConverter(typeof(ProtocolValueConverter))]
    public object? Value { get; set; }

    /// <summary>The card as an attachment.</summary>
    public Attachment ToAttachment() => new(ContentType, content: this);
}
