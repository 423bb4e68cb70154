using VssId.Backend.Client;

namespace VssId.Backend.Challenges;

/// <summary>Checks the form of what comes in. What is refused here has done nothing.</summary>
internal static class Requests
{
    private static readonly string[] Channels = ["zalo", "webchat", "ussd"];

    /// <summary>What is wrong with a wish for a code; null when nothing is.</summary>
    public static string? Fault(ChallengeRequest request) =>
        !IsNumber(request.Number) ? "The number has 10 or 12 digits, or is a card code of 15 characters."
        : !IsByNumber(request.Purpose) ? "The purpose is none that is asked for by number."
        : Fault(request.Place);

    /// <summary>What is wrong with a wish for a code in a session; null when nothing is.</summary>
    public static string? Fault(MyChallengeRequest request) =>
        IsByNumber(request.Purpose) || request.Purpose is ChallengePurpose.Registration or ChallengePurpose.Draft || !Enum.IsDefined(request.Purpose) ? "The purpose is none that is asked for in a session."
        : (request.Purpose is ChallengePurpose.NewPhone) != (request.NewPhone is not null) ? "The new phone goes with its purpose, and with no other."
        : request.NewPhone is { } phone && !IsPhone(phone) ? "The new phone is not a Vietnamese mobile number, +84 and nine digits."
        : Fault(request.Place);

    /// <summary>What is wrong with a try; null when nothing is.</summary>
    public static string? Fault(CodeAttempt attempt) =>
        attempt.Code is not { Length: 6 } || !attempt.Code.All(char.IsAsciiDigit) ? "The code has six digits." : Fault(attempt.Place);

    /// <summary>Whether this is a channel and a conversation.</summary>
    public static bool IsPlace(string? channel, string? conversation) => Channels.Contains(channel, StringComparer.Ordinal) && IsName(conversation);

    /// <summary>What is wrong with a place; null when nothing is.</summary>
    public static string? Fault(Place place) =>
        !IsPlace(place.Channel, place.Conversation) ? "The place names a channel and a conversation of 1 to 200 characters."
        : !IsName(place.Source) ? "The place names a source of 1 to 200 characters."
        : null;

    private static bool IsByNumber(ChallengePurpose purpose) => purpose is ChallengePurpose.SignIn or ChallengePurpose.SetPassword;

    /// <summary>Whether this is a Vietnamese mobile number, <c>+84…</c>. Decision 798/QD-BTTTT and its successors: 03, 05, 07, 08, 09.</summary>
    public static bool IsPhone(string phone) => phone is ['+', '8', '4', '3' or '5' or '7' or '8' or '9', ..] && phone.Length == 12 && phone.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether this is a number of a citizen: 10 or 12 digits, or a card code of 15 characters.</summary>
    public static bool IsNumber(string number) => number.Length switch
    {
        10 or 12 => number.All(char.IsAsciiDigit),
        15 => number.AsSpan(0, 2).IndexOfAnyExceptInRange('A', 'Z') < 0 && number[2..].All(char.IsAsciiDigit),
        _ => false,
    };

    // No blanks and line breaks: they divide the parts of blind names.
    private static bool IsName(string? text) => text is { Length: >= 1 and <= 200 } && text.All(c => c > ' ' && !char.IsControl(c) && !char.IsWhiteSpace(c));
}
