namespace VssId.Channels.Ussd;

/// <summary>What of an event travels with the activity, in its channel data: what was typed is known only inside the turn, where the dialogue's memory is.</summary>
/// <param name="Session">Gateway and its id of the dialogue.</param>
/// <param name="Begins">Whether the gateway says that the person has just dialled.</param>
/// <param name="Parameters">The parameters that were dialled.</param>
/// <param name="Path">Everything typed since dialling, in dialects that repeat it.</param>
/// <param name="Input">What was typed last, in the others.</param>
internal sealed record UssdRequest(string Session, bool Begins, IReadOnlyList<string> Parameters, IReadOnlyList<string>? Path, string? Input);
