namespace VssId.Zalo.Api.Messages;

/// <summary>The Official Account behind an access token.</summary>
/// <param name="Oaid">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsVerified">Whether Zalo has verified it.</param>
public sealed record ZaloOa(string? Oaid, string? Name, bool? IsVerified);
