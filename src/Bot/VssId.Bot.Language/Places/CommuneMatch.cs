namespace VssId.Bot.Language.Places;

/// <summary>A commune that a name may stand for.</summary>
/// <param name="Commune">The commune of today.</param>
/// <param name="Former">The unit from before July 2025 that was named, with its district: "Phường Đông Thọ, Thành phố Thanh Hóa"; none when the name is one of today.</param>
public sealed record CommuneMatch(Commune Commune, string? Former);
