using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Engine.Turns;

/// <summary>A turn that was committed.</summary>
internal sealed class RecentTurn
{
    /// <summary>Id of the activity.</summary>
    public string Id { get; set; } = "";

    /// <summary>What was answered; absent for older turns.</summary>
    public List<Activity>? Replies { get; set; }
}
