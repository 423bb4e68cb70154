namespace VssId.Bot.Builder.Schema;

/// <summary>The bot was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary><c>add</c> or <c>remove</c>.</summary>
    string? Action { get; set; }
}
