using System.Security.Cryptography;
using System.Text;

namespace VssId.Channels.Ussd;

/// <summary>Finds out what a request means, from what the record remembers of the dialogue. Any replica comes to the same.</summary>
internal static class UssdDialogue
{
    private const char Separator = '*';

    // More than that nobody types in a dialogue of ten minutes: playing it would only keep the engine busy.
    private const int MostAnswers = 100;

    /// <summary>The meaning of a request.</summary>
    /// <param name="known">What is remembered, of this dialogue or of an earlier one.</param>
    /// <param name="request">The request.</param>
    public static UssdStep Next(UssdSession? known, UssdRequest request)
    {
        var session = known is not null && known.Session == request.Session ? known : null;
        if (session is { Ended: true } && !request.Begins)
        {
            return new UssdStep.Late();
        }

        if (session is null || request.Begins)
        {
            return Replay(request);
        }

        var typed = request.Path is { } path ? Behind(session, string.Join(Separator, path)) : request.Input;
        return typed is null ? Replay(request)
            : UssdText.Input(typed) is UssdRenderer.MoreKey && session.Waiting.Count > 0 ? new UssdStep.More()
            : new UssdStep.Answer(UssdText.Input(typed));
    }

    /// <summary>What is to be remembered of a request.</summary>
    public static UssdSession Remember(UssdRequest request)
    {
        var text = string.Join(Separator, request.Path ?? []);
        return new UssdSession { Session = request.Session, Length = text.Length, Hash = HashOf(text) };
    }

    /// <summary>What was typed after the remembered text. It may hold the separator itself, so the text is never simply split.</summary>
    /// <returns>The new part; <see langword="null"/> when the text does not go on where it was left.</returns>
    private static string? Behind(UssdSession session, string text)
    {
        if (text.Length <= session.Length || HashOf(text.AsSpan(0, session.Length)) != session.Hash)
        {
            return null;
        }

        var rest = text[session.Length..];
        if (session.Length > 0)
        {
            return rest[0] == Separator ? rest[1..] : null;
        }

        // An empty first answer leaves the text as it was: it shows only now, as a separator before the next answer.
        return rest.TrimStart(Separator) is { Length: > 0 } answer ? answer : rest;
    }

    private static UssdStep.Dial Replay(UssdRequest request)
    {
        List<string> answers = [.. Unrepeated(request.Parameters, request.Path ?? []).Select(UssdText.Input)];

        // Pages are a matter of the channel: the bot has never heard of them.
        var pages = answers.AsEnumerable().Reverse().TakeWhile(answer => answer == UssdRenderer.MoreKey).Count();
        answers.RemoveAll(answer => answer == UssdRenderer.MoreKey);
        return answers.Count > MostAnswers ? new UssdStep.Dial([], 0) : new UssdStep.Dial(answers, pages);
    }

    /// <summary>Dialled parameters and typed answers in one row. Some gateways repeat the parameters at the head of what was typed.</summary>
    private static IEnumerable<string> Unrepeated(IReadOnlyList<string> parameters, IReadOnlyList<string> path)
    {
        var typed = path is [""] ? [] : path;
        return typed.Take(parameters.Count).SequenceEqual(parameters, StringComparer.Ordinal) ? typed : [.. parameters, .. typed];
    }

    private static string HashOf(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToArray()), hash);
        return Convert.ToBase64String(hash);
    }
}
