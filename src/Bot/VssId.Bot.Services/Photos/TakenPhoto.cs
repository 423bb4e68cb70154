namespace VssId.Bot.Services.Photos;

/// <summary>A picture that a citizen sent.</summary>
/// <param name="Id">Its id at the backend; empty when it was not taken.</param>
/// <param name="Fault">Why it was not taken.</param>
internal readonly record struct TakenPhoto(Guid Id, PhotoFault Fault)
{
    /// <summary>A picture that was not taken.</summary>
    public static TakenPhoto Not(PhotoFault fault) => new(Guid.Empty, fault);
}
