namespace VssId.Bot.Language.Entities;

/// <summary>A province, district or commune of the list in force or of the one before it.</summary>
/// <param name="Name">Name without the word for its kind.</param>
/// <param name="Title">Word for its kind: <c>Xã</c>, <c>Phường</c>, <c>Huyện</c>, <c>Tỉnh</c> …</param>
/// <param name="Level">1 province, 2 district, 3 commune.</param>
/// <param name="Parent">Index of the unit it lies in; -1 for provinces.</param>
internal readonly record struct AdministrativeUnit(string Name, string Title, byte Level, short Parent);
