using System.Globalization;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Engine.Flows;

/// <summary>What a person has chosen for the conversation: the language.</summary>
internal static class Settings
{
    private const string Section = "settings";
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <summary>The chosen language; <see langword="null"/> when none was chosen.</summary>
    public static CultureInfo? Culture(ConversationTurn turn) =>
        turn.Get(Section, EngineJson.Default.String) is { } name ? CultureInfo.GetCultureInfo(name) : null;

    public static void Keep(ConversationTurn turn, CultureInfo culture)
    {
        turn.Set(Section, culture.Name, Life, EngineJson.Default.String);
        turn.Speech = turn.Speech with { Culture = culture };
    }
}
