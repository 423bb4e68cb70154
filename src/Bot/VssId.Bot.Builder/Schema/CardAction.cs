using System.Text.Json.Serialization;

namespace VssId.Bot.Builder.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    /// <summary>Creates an empty button.</summary>
    public CardAction()
    {
    }

    /// <summary>Creates a button.</summary>
    public CardAction(string? type = null, string? title = null, string? image = null, string? text = null, string? displayText = null, object? value = null, object? channelData = null, string? imageAltText = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
        ImageAltText = imageAltText;
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>Words on the button.</summary>
    public string? Title { get; set; }

    /// <summary>Address of the picture on the button.</summary>
    public string? Image { get; set; }

    /// <summary>Text for the action.</summary>
    public string? Text { get; set; }

    /// <summary>Text to show in the chat when it is pressed.</summary>
    public string? DisplayText { get; set; }

    /// <summary>What is sent or opened.</summary>
    [JsonConverter(typeof(ProtocolValueConverter))]
    public object? Value { get; set; }

    /// <summary>What only the channel understands.</summary>
    [JsonConverter(typeof(ProtocolValueConverter))]
    public object? ChannelData { get; set; }

    /// <summary>The picture in words.</summary>
    public string? ImageAltText { get; set; }
}
