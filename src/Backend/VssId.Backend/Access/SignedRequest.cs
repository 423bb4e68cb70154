namespace VssId.Backend.Access;

/// <summary>A request whose signature is right.</summary>
/// <param name="Service">The service that signed it.</param>
/// <param name="BodyHash">SHA-256 of its raw body.</param>
internal sealed record SignedRequest(string Service, byte[] BodyHash);
