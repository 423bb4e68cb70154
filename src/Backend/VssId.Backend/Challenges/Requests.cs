using VssId.Backend.Client;

namespace VssId.Backend.Challenges;

/// <summary>Checks the form of what comes in. What is refused here has done nothing.</summary>
internal static class Requests
{
    private static readonly string[] Channels = ["zalo", "webchat", "ussd"];

    /// <summary>What is wrong with a wish for a code; null when nothing is.</summary>
    public static string? Fault(ChallengeRequest request) =>
        !IsNumber(request.Number) ? "The number has 10 or 12 digits, or is a card code of 15 characters."
        : !Enum.IsDefined(request.Purpose) ? "The purpose is not known."
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

    private static bool IsNumber(string number) => number.Length switch
    {
        10 or 12 => number.All(char.IsAsciiDigit),
        15 => number.AsSpan(0, 2).IndexOfAnyExceptInRange('A', 'Z') < 0 && number[2..].All(char.IsAsciiDigit),
        _ => false,
    };

    // No blanks and line breaks: they divide the parts of blind names.
    private static bool IsName(string? text) => text is { Length: >= 1 and <= 200 } && text.All(c => c > ' ' && !char.IsControl(c) && !char.IsWhiteSpace(c));
}
