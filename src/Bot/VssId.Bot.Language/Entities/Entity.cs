namespace VssId.Bot.Language.Entities;

/// <summary>Something that a message names.</summary>
/// <param name="TypeName">Its kind: one of <see cref="EntityTypes"/>.</param>
/// <param name="Start">First UTF-16 unit in the received text.</param>
/// <param name="End">Last UTF-16 unit in the received text.</param>
/// <param name="Value">What it stands for.</param>
public sealed record Entity(string TypeName, int Start, int End, EntityValue Value);
