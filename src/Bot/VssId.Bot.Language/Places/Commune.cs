namespace VssId.Bot.Language.Places;

/// <summary>A commune, ward or special zone of today.</summary>
/// <param name="Code">Code of the statistics office, 5 digits.</param>
/// <param name="Name">Its name with its title: "Phường Hạc Thành".</param>
/// <param name="Province">Its province.</param>
public sealed record Commune(string Code, string Name, Province Province);
