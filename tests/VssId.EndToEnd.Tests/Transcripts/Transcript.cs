using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using VssId.Bot.Testing.Pictures;

namespace VssId.EndToEnd.Tests.Transcripts;

/// <summary>
/// A whole conversation as it stands in a <c>*.chat</c> file: <c>&gt; text</c> the citizen says, <c>&lt; text</c> the bot answers (its lines are looked for in their order,
/// without regard to accents, case and blanks, on USSD over all pages), <c>@zalo @web @ussd</c> before a line that stands on that channel only, <c>+ 5m</c> the clock moves,
/// <c>! redial</c> hangs up and dials again, <c>! sms</c> reads the last text message, whose code stands for <c>{code}</c> later, <c>! sms link</c> the one with a link, <c># comment</c>.
/// <c>! photo good | another | third | blurred | dark | small | text</c> sends a drawn picture, <c>{transfer}</c> stands for the hand-over code that was heard last,
/// <c>! officer more | refuse | approve reason</c> lets an officer decide on the registration that waits,
/// <c>! visit number</c> tells the backend that a visit was charged to a card today,
/// <c>! page old | new</c> opens the secure page whose link was heard or texted last and types the passwords it asks for; what the page says is heard, and the four digits that it shows stand for <c>{digits}</c> later.
/// <c>~</c> before <c>&gt;</c> or <c>&lt;</c> makes it a line of a second conversation, which is always a web chat; <c>! listen</c> and <c>~! listen</c> hear what comes unasked.
/// </summary>
internal sealed partial class Transcript(string path)
{
    private const char Second = '~';
    private readonly string[] _lines = File.ReadAllLines(path);

    public async Task PlayAsync(House house, ITalker talker)
    {
        var here = new Hearing(talker) { Heard = Fold(await talker.ArriveAsync()) };
        string? link = null;
        var digits = "";
        Hearing? there = null;
        var code = "";
        var transfer = "";
        for (var number = 0; number < _lines.Length; number++)
        {
            if (For(talker.Channel, _lines[number]) is not { } line)
            {
                continue;
            }

            var side = here;
            if (line[0] == Second)
            {
                line = line[1..];
                if (there is null)
                {
                    var other = new WebTalker(house);
                    there = new Hearing(other) { Heard = Fold(await other.ArriveAsync()) };
                }

                side = there;
            }

            var text = line.Length > 1 ? line[1..].Trim().Replace("{code}", code, StringComparison.Ordinal).Replace("{digits}", digits, StringComparison.Ordinal).Replace("{transfer}", transfer, StringComparison.Ordinal) : "";
            switch (line[0])
            {
                case '>':
                    var answer = await side.Talker.SayAsync(text);
                    link = PageVisit.LinkIn(answer) ?? link;
                    transfer = Transfer().Match(answer) is { Success: true, Value: var heard } ? heard : transfer;
                    side.Hear(Fold(answer));
                    break;
                case '<':
                    var expected = Fold(text);
                    var found = side.Heard.IndexOf(expected, side.At, StringComparison.Ordinal);
                    found.ShouldBeGreaterThanOrEqualTo(0, $"{Path.GetFileName(path)}:{number + 1} on {side.Talker.Channel} wants «{text}», heard: «{side.Heard[side.At..]}»");
                    side.At = found + expected.Length;
                    break;
                case '+':
                    house.Time.Advance(Span(text));
                    break;
                case '!' when text is "redial":
                    side.Hear(Fold(await side.Talker.RedialAsync()));
                    break;
                case '!' when text is "listen":
                    side.Hear(Fold(await side.Talker.ListenAsync()));
                    break;
                case '!' when text is "sms":
                    code = await NextCodeAsync(house);
                    break;
                case '!' when text.StartsWith("photo ", StringComparison.Ordinal):
                    side.Hear(Fold(await side.Talker.SendPhotoAsync(DrawnPictures.Named(text["photo ".Length..]))));
                    break;
                case '!' when text.StartsWith("officer ", StringComparison.Ordinal):
                    var decided = text["officer ".Length..].Split(' ', 2);
                    await house.DecideAsync(decided[0], decided.Length > 1 ? decided[1] : "");
                    break;
                case '!' when text.StartsWith("visit ", StringComparison.Ordinal):
                    await house.VisitAsync(text["visit ".Length..]);
                    break;
                case '!' when text is "sms link":
                    link = await NextLinkAsync(house);
                    break;
                case '!' when text.StartsWith("page", StringComparison.Ordinal):
                    var typed = text["page".Length..].Split('|', StringSplitOptions.TrimEntries);
                    var page = await new PageVisit(house.Http).FillAsync(link ?? throw new InvalidOperationException("No link to a secure page was heard."), typed[0], typed[^1]);
                    digits = Digits().Match(page).Value;
                    side.Hear(Fold(page));
                    break;
                default:
                    throw new FormatException($"{Path.GetFileName(path)}:{number + 1} is no line of a transcript.");
            }
        }
    }

    private static async Task<string> NextLinkAsync(House house)
    {
        while (await house.MessagesAsync() is { Count: > 0 } messages)
        {
            if (messages.Select(PageVisit.LinkIn).LastOrDefault(each => each is not null) is { } link)
            {
                return link;
            }
        }

        throw new InvalidOperationException("No text message with a link came.");
    }

    // Notices come by text message as well, at a time of their own.
    internal static async Task<string> NextCodeAsync(House house)
    {
        while (await house.MessagesAsync() is { Count: > 0 } messages)
        {
            if (messages.Select(message => Code().Match(message).Value).LastOrDefault(value => value.Length > 0) is { } code)
            {
                return code;
            }
        }

        throw new InvalidOperationException("No text message with a code came.");
    }

    /// <summary>The line as it stands on a channel; nothing when it does not stand there.</summary>
    private static string? For(string channel, string line)
    {
        line = line.Trim();
        var channels = new List<string>();
        while (line.StartsWith('@'))
        {
            var end = line.IndexOf(' ', StringComparison.Ordinal);
            channels.Add(line[1..end]);
            line = line[end..].TrimStart();
        }

        return line.Length == 0 || line[0] == '#' || (channels.Count > 0 && !channels.Contains(channel, StringComparer.Ordinal)) ? null : line;
    }

    private static string Fold(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Replace('đ', 'd').Replace('Đ', 'D').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return Blanks().Replace(plain.ToString(), " ").Trim();
    }

    private static TimeSpan Span(string text)
    {
        var amount = double.Parse(text[..^1], CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(amount),
            'm' => TimeSpan.FromMinutes(amount),
            'h' => TimeSpan.FromHours(amount),
            'd' => TimeSpan.FromDays(amount),
            _ => throw new FormatException($"{text} is no time."),
        };
    }

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<!\S)[0-9]{4}(?!\S)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<!\d)[0-9]{4} [0-9]{4}(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Transfer();

    // Longer runs of digits are telephone numbers.
    [GeneratedRegex("(?<![0-9])[0-9]{6}(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, 1000)]
    private static partial Regex Code();
}
