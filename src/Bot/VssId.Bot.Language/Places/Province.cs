namespace VssId.Bot.Language.Places;

/// <summary>A province or city of today.</summary>
/// <param name="Code">Code of the statistics office, 2 digits.</param>
/// <param name="Name">Its name with its title: "Tỉnh Thanh Hóa".</param>
public sealed record Province(string Code, string Name);
