namespace VssId.Backend.Officers;

/// <summary>A page of the queue of registrations.</summary>
/// <param name="Registrations">The registrations, the most urgent first.</param>
/// <param name="Count">How many there are in all; one more than <see cref="FileQueue.MostCounted"/> stands for more.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
internal sealed record RegistrationQueuePage(IReadOnlyList<QueuedRegistration> Registrations, int Count, string? Next);
