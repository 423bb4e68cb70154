namespace VssId.Zalo.Api.Messages;

/// <summary>A consultation message ("tin tư vấn") to one person.</summary>
public abstract record ZaloMessage
{
    private ZaloMessage()
    {
    }

    /// <summary>A text.</summary>
    /// <param name="Content">At most 2,000 characters; lines end with <c>\n</c>.</param>
    public sealed record Text(string Content) : ZaloMessage;

    /// <summary>A text with buttons below.</summary>
    /// <param name="Content">At most 2,000 characters.</param>
    /// <param name="Items">At most 5.</param>
    public sealed record Buttons(string Content, IReadOnlyList<ZaloButton> Items) : ZaloMessage;

    /// <summary>A picture that was uploaded before.</summary>
    /// <param name="AttachmentId">What the upload gave.</param>
    /// <param name="Caption">Words below it; at most 2,000 characters.</param>
    public sealed record Image(string AttachmentId, string Caption) : ZaloMessage;

    /// <summary>A file that was uploaded before.</summary>
    /// <param name="Token">What the upload gave.</param>
    public sealed record File(string Token) : ZaloMessage;
}
