using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>A message of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to be spoken.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; by default <see cref="InputHints.AcceptingInput"/>.</param>
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null) => new(ActivityTypes.Message)
    {
        Text = string.IsNullOrWhiteSpace(text) ? null : text,
        Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml,
        InputHint = inputHint ?? InputHints.AcceptingInput,
        Attachments = [],
        Entities = [],
    };

    /// <summary>A message with answers as buttons that say their titles.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string? text = null, string? ssml = null, string? inputHint = null, IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(actions.Select(action => new CardAction(ActionTypes.ImBack, action, value: action)), text, ssml, inputHint, toList);
    }

    /// <summary>A message with answers as buttons.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string? text = null, string? ssml = null, string? inputHint = null, IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions(toList, [.. cardActions]);
        return message;
    }

    /// <summary>A message with an attachment.</summary>
    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>A message with attachments, one below the other.</summary>
    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null) =>
        With(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    /// <summary>A message with attachments side by side.</summary>
    public static IMessageActivity Carousel(IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null) =>
        With(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    /// <summary>A message with a picture or a file that is at an address.</summary>
    /// <exception cref="ArgumentNullException">Address or media type is blank.</exception>
    public static IMessageActivity ContentUrl(string url, string contentType, string? name = null, string? text = null, string? ssml = null, string? inputHint = null)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            throw new ArgumentNullException(nameof(url));
        }

        if (string.IsNullOrWhiteSpace(contentType))
        {
            throw new ArgumentNullException(nameof(contentType));
        }

        return Attachment(new Attachment(contentType, url, name: string.IsNullOrWhiteSpace(name) ? null : name), text, ssml, inputHint);
    }

    private static Activity With(string layout, IEnumerable<Attachment> attachments, string? text, string? ssml, string? inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }
}
