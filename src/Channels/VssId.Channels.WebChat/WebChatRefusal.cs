using Microsoft.AspNetCore.Http;

namespace VssId.Channels.WebChat;

/// <summary>Why a request is refused, and how that is said on the wire. Clients look at the status only: 403 ends a chat for good, so it is kept for credentials.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Code of the vendor's error object.</param>
/// <param name="Reason">Name in the counter.</param>
/// <param name="Message">One sentence for the developer who reads it.</param>
internal sealed record WebChatRefusal(int Status, string Code, string Reason, string Message)
{
    public static WebChatRefusal NoCredential { get; } = new(StatusCodes.Status401Unauthorized, "MissingProperty", "no-credential", "The Authorization header is missing.");

    public static WebChatRefusal BadToken { get; } = new(StatusCodes.Status403Forbidden, "TokenExpired", "bad-token", "The token is not valid, or no longer.");

    public static WebChatRefusal NotForTokens { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "secret-needed", "This call needs the secret.");

    public static WebChatRefusal NotForSecrets { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "token-needed", "This call needs a token.");

    public static WebChatRefusal OtherConversation { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "other-conversation", "The token is for another conversation.");

    public static WebChatRefusal ForeignOrigin { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "foreign-origin", "Pages of this origin may not call.");

    public static WebChatRefusal BadStreamKey { get; } = new(StatusCodes.Status403Forbidden, "TokenExpired", "bad-stream-key", "The key of the stream is not valid, or no longer.");

    public static WebChatRefusal NoSocket { get; } = new(StatusCodes.Status400BadRequest, "BadArgument", "no-socket", "The stream is a WebSocket.");

    public static WebChatRefusal NoConversation { get; } = new(StatusCodes.Status404NotFound, "BadArgument", "no-conversation", "There is no such conversation, or no longer.");

    public static WebChatRefusal NoSuchCall { get; } = new(StatusCodes.Status404NotFound, "BadArgument", "no-such-call", "There is no such call.");

    public static WebChatRefusal NoSuchFile { get; } = new(StatusCodes.Status404NotFound, "BadArgument", "no-such-file", "There is no such file, or no longer.");

    public static WebChatRefusal NoPainter { get; } = new(StatusCodes.Status404NotFound, "BadArgument", "no-painter", "There is no such file, or no longer.");

    public static WebChatRefusal NotNow { get; } = new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "not-now", "The file cannot be made now; try again.");

    public static WebChatRefusal NoPrinter { get; } = new(StatusCodes.Status404NotFound, "BadArgument", "no-printer", "There is no such file, or no longer.");

    public static WebChatRefusal NoFile { get; } = new(StatusCodes.Status400BadRequest, "BadArgument", "no-file", "There is no file in the body.");

    public static WebChatRefusal BrokenForm { get; } = new(StatusCodes.Status400BadRequest, "BadArgument", "broken-form", "The parts of the body cannot be read.");

    public static WebChatRefusal BrokenJson { get; } = new(StatusCodes.Status400BadRequest, "BadSyntax", "broken-json", "The body is not the JSON that this call takes.");

    public static WebChatRefusal TooBig { get; } = new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "too-big", "The body is larger than 300 KB.");

    public static WebChatRefusal TextTooLong { get; } = new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "text-too-long", "The text is too long.");

    public static WebChatRefusal TooManyAttachments { get; } = new(StatusCodes.Status400BadRequest, "BadArgument", "too-many-attachments", "At most 10 attachments are taken.");

    public static WebChatRefusal NoType { get; } = new(StatusCodes.Status400BadRequest, "MissingProperty", "no-type", "The activity has no type.");

    public static WebChatRefusal OtherType { get; } = new(StatusCodes.Status400BadRequest, "BadArgument", "other-type", "A client may send messages, events and typing.");

    public static WebChatRefusal OwnAttachment { get; } = new(StatusCodes.Status400BadRequest, "BadArgument", "own-attachment", "Attachments of this type are made here only.");

    public static WebChatRefusal NoMessage { get; } = new(StatusCodes.Status400BadRequest, "BadArgument", "no-message", "Files come with a message.");

    public static WebChatRefusal NoSender { get; } = new(StatusCodes.Status400BadRequest, "MissingProperty", "no-sender", "With the secret, from.id must be given.");

    public static WebChatRefusal BadUser { get; } = new(StatusCodes.Status400BadRequest, "BadArgument", "bad-user", "A user id begins with dl_ and has at most 64 characters.");

    public static WebChatRefusal BadOrigins { get; } = new(StatusCodes.Status400BadRequest, "BadArgument", "bad-origins", "trustedOrigins holds at most 10 origins.");

    public static WebChatRefusal TooMany { get; } = new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "too-many", "Too many requests; wait a little.");

    public static WebChatRefusal Full { get; } = new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "full", "Too much is waiting; try again in a little while.");

    public static WebChatRefusal StoreAway { get; } = new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "store-away", "The message could not be stored; try again.");
}
