namespace VssId.Zalo.Api.Events;

/// <summary>One side of an event.</summary>
/// <param name="Id">Its id, decimal digits; a person's id is different for each OA.</param>
/// <param name="AdminId">The human who wrote for the OA; absent when a program did.</param>
public sealed record ZaloParty(string? Id, string? AdminId = null);
