using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Photos;

/// <summary>Words about pictures that are sent.</summary>
internal static class PhotosWording
{
    private static readonly WordingFile File = new(typeof(PhotosWording));

    public static Wording SendPicture => File[nameof(SendPicture)];

    public static Wording SamePicture => File[nameof(SamePicture)];

    /// <summary>Why a picture is not taken, and what to do.</summary>
    public static Wording Of(PhotoFault fault) => File[fault switch
    {
        PhotoFault.TooBig => "TooBig",
        PhotoFault.TooSmall => "TooSmall",
        PhotoFault.TooDark => "TooDark",
        PhotoFault.TooBright => "TooBright",
        PhotoFault.Blurred => "Blurred",
        PhotoFault.Several => "Several",
        PhotoFault.Lost => "Lost",
        _ => "NotAPicture",
    }];
}
