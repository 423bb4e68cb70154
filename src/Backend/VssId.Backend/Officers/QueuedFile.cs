using VssId.Backend.Client.Files;

namespace VssId.Backend.Officers;

/// <summary>A file in the officers' queue: nothing of the citizen.</summary>
internal sealed record QueuedFile(Guid Id, FileKind Kind, CorrectionField? Field, FileState State, long FiledAt, long AnswerBy, long OfficerId);
