namespace VssId.Bot.Engine.Flows;

/// <summary>Whether going back may pass an effect.</summary>
public enum EffectKind
{
    /// <summary>It may be passed, and reused or repeated afterwards.</summary>
    Repeatable,

    /// <summary>It is a wall for going back and for corrections: a file was sent, a password changed.</summary>
    Final,
}
