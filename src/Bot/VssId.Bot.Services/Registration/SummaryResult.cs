using VssId.Backend.Client.Registrations;

namespace VssId.Bot.Services.Registration;

/// <summary>What became of a summary.</summary>
/// <param name="Filed">The file; absent when something is to be changed first.</param>
/// <param name="Line">The line that is to be changed; absent when it was not said.</param>
internal sealed record SummaryResult(FiledRegistration? Filed, int? Line = null);
