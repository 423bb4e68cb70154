namespace VssId.Bot.Services.Photos;

/// <summary>What was found of a picture.</summary>
/// <param name="Fault">Why it is not taken.</param>
/// <param name="Picture">What is kept: upright, without metadata, a JPEG of at most 1 MB; empty when it is not taken.</param>
internal readonly record struct PhotoVerdict(PhotoFault Fault, byte[] Picture)
{
    /// <summary>It is not taken.</summary>
    public static PhotoVerdict Not(PhotoFault fault) => new(fault, []);
}
