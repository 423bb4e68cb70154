namespace VssId.Bot.Services.Photos;

/// <summary>A picture as a flow hears it: what arrives in place of the words of a message. Whoever types the like names no picture that the backend has for their conversation.</summary>
internal static class PhotoWords
{
    private const string Prefix = "photo:";

    /// <summary>The words for a picture: <c>photo:</c>, the fault, and the id when there is none.</summary>
    public static string Of(TakenPhoto photo) => photo.Fault is PhotoFault.None ? $"{Prefix}{photo.Id:N}" : $"{Prefix}{photo.Fault}";

    /// <summary>The picture that words stand for; <see langword="null"/> when they are others.</summary>
    public static TakenPhoto? Read(string words)
    {
        if (!words.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = words.AsSpan(Prefix.Length);
        return Guid.TryParseExact(rest, "N", out var id) ? new TakenPhoto(id, PhotoFault.None)
            : Enum.TryParse<PhotoFault>(rest, out var fault) && fault is not PhotoFault.None && Enum.IsDefined(fault) && !char.IsAsciiDigit(rest[0]) ? TakenPhoto.Not(fault)
            : null;
    }
}
