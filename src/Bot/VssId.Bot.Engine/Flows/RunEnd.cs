using System.Text.Json;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Flows;

/// <summary>How one run of a flow ended.</summary>
internal abstract record RunEnd
{
    private RunEnd()
    {
    }

    /// <summary>A question is open.</summary>
    public sealed record Asked(Slot Slot, Wording Prompt, Wording? Reason, bool Refused) : RunEnd;

    /// <summary>The channel's session ends here; the flow goes on in the next one.</summary>
    public sealed record Paused : RunEnd;

    /// <summary>The flow is done.</summary>
    public sealed record Done(JsonElement Result) : RunEnd;

    /// <summary>The flow cannot go on.</summary>
    public sealed record Voided(Wording Reason) : RunEnd;

    /// <summary>Steps were forgotten: run it anew.</summary>
    public sealed record Again(Wording? Reason) : RunEnd;

    /// <summary>Something threw.</summary>
    public sealed record Failed(Exception Exception) : RunEnd;
}
