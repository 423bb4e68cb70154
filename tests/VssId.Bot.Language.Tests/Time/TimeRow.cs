namespace VssId.Bot.Language.Tests.Time;

/// <summary>One expected expression of a row file; none is expected where nothing is matched.</summary>
internal sealed record TimeRow(string Matched, string Type, string Timex, string Start, string End, string Start2, string End2, string Mod);
