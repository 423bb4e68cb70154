using VssId.Backend.Client.Notices;

namespace VssId.Backend.Client.Events;

/// <summary>A notice for a conversation. Says nothing of health and no number.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Day">The day it is about: of the visit, the first of the month, the card's last day, the day from which the password must be new, the day of the sign-in.</param>
/// <param name="Channel">With <see cref="NoticeKind.SignInElsewhere"/>: where.</param>
public sealed record NoticeGiven(NoticeKind Kind, DateOnly Day, string? Channel = null);
