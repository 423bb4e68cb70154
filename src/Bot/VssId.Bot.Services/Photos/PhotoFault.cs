namespace VssId.Bot.Services.Photos;

/// <summary>Why a picture is not taken.</summary>
internal enum PhotoFault
{
    /// <summary>It is taken.</summary>
    None,

    /// <summary>More bytes or pixels than are read.</summary>
    TooBig,

    /// <summary>No JPEG and no PNG, or a broken one.</summary>
    NotAPicture,

    /// <summary>Too few pixels to read a card or to know a face.</summary>
    TooSmall,

    /// <summary>Too dark.</summary>
    TooDark,

    /// <summary>So bright that nothing is seen.</summary>
    TooBright,

    /// <summary>Blurred.</summary>
    Blurred,

    /// <summary>Several in one message: nobody knows which is which.</summary>
    Several,

    /// <summary>It could not be fetched from the channel.</summary>
    Lost,
}
