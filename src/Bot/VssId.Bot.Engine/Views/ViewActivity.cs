using System.Text.Json;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Engine.Views;

/// <summary>Views as activities and back: a text is the text of the message, every other view an attachment.</summary>
public static class ViewActivity
{
    /// <summary>Media type of the attachment that carries a view.</summary>
    public const string ContentType = "application/vnd.vssid.view+json";

    /// <summary>A message that shows the view.</summary>
    public static Activity Of(View view) => view is TextView text
        ? new Activity { Type = ActivityTypes.Message, Text = text.Text, TextFormat = "plain" }
        : new Activity
        {
            Type = ActivityTypes.Message,
            Attachments = [new Attachment { ContentType = ContentType, Content = JsonSerializer.SerializeToElement(view, ViewJson.Default.View) }],
        };

    /// <summary>The views of a message, in order.</summary>
    public static IReadOnlyList<View> ViewsOf(Activity message)
    {
        List<View> views = [];
        if (!string.IsNullOrEmpty(message.Text))
        {
            views.Add(new TextView(message.Text));
        }

        foreach (var attachment in message.Attachments ?? [])
        {
            if (attachment.ContentType == ContentType && ActivityJson.As(attachment.Content, ViewJson.Default.View) is { } view)
            {
                views.Add(view);
            }
        }

        return views;
    }
}
