using VssId.Backend.Client.Registrations;

namespace VssId.Backend.Officers;

/// <summary>A registration in the officers' queue: nothing of the citizen.</summary>
internal sealed record QueuedRegistration(Guid Id, RegistrationState State, string Channel, long FiledAt, long AnswerBy, long OfficerId);
