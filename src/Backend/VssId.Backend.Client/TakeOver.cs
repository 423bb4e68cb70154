namespace VssId.Backend.Client;

/// <summary>The wish to go on here and to end the session elsewhere.</summary>
/// <param name="Place">Where it is confirmed; must be the place of the challenge whose code was right.</param>
public sealed record TakeOver(Place Place);
