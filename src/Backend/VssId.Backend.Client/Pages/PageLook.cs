namespace VssId.Backend.Client.Pages;

/// <summary>What a secure page shows before anything is typed.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Channel">Channel of the conversation that asked: <c>zalo</c>, <c>webchat</c> or <c>ussd</c>.</param>
/// <param name="Account">The number that was typed there, masked: <c>990*****17</c>.</param>
/// <param name="Step">What it asks for.</param>
/// <param name="ExpiresAt">From then on it is gone.</param>
/// <param name="Why">With <see cref="PageStep.NewPassword"/> after a right password: why a new one is wanted (<see cref="PasswordState.First"/> or <see cref="PasswordState.Overdue"/>).</param>
/// <param name="Culture">Language of the conversation: <c>vi</c> or <c>en</c>.</param>
public sealed record PageLook(PagePurpose Purpose, string Channel, string Account, PageStep Step, DateTimeOffset ExpiresAt, PasswordState? Why = null, string Culture = "vi");
