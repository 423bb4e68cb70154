using VssId.Bot.Language.Numbers;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds the numbers people are known by and telephone numbers. What ten or nine digits are is decided by the words near them.</summary>
internal sealed class IdentifierFinder : IEntityFinder
{
    private const int Reach = 7;
    private const int FewestDigits = 9;
    private const int CardDigits = 13;

    private enum Cue
    {
        None,
        Phone,
        SocialInsurance,
        Personal,
        OldId,
        Passport,
        Other,
    }

    private static readonly PhraseBook<string> Cues = new(
    [
        .. Phrases.For(nameof(Cue.Phone), "sđt|sdt|đt|điện thoại|đthoại|dthoai|gọi|alo|liên hệ|liên lạc|lh|zalo|phone|mobile|tel|telephone|hotline|số máy|di động|call|phone number|whatsapp|nhắn tin|sim"),
        .. Phrases.For(nameof(Cue.SocialInsurance), "bhxh|mã số|bảo hiểm xã hội|msbhxh|số sổ|sổ|mã bhxh|số bhxh|ms bhxh|xã hội|bảo hiểm|mã bảo hiểm|social insurance|thẻ|bhyt|insurance|mã thẻ|ms"),
        .. Phrases.For(nameof(Cue.Personal), "cccd|căn cước|định danh|đdcn|căn cước công dân|số định danh|personal id|citizen id|id card|id number|cc"),
        .. Phrases.For(nameof(Cue.OldId), "cmnd|chứng minh|cmt|cmtnd|chứng minh thư|chứng minh nhân dân|cmtn"),
        .. Phrases.For(nameof(Cue.Passport), "hộ chiếu|passport"),
        .. Phrases.For(nameof(Cue.Other), "lương|tiền|phí|giá|mức đóng|mã số thuế|mst|thuế|stk|số tài khoản|số thẻ ngân hàng|ngân hàng|otp|mã otp|mã xác nhận|mã xác thực|đơn hàng|biển số"),
    ]);

    private static readonly WordSet MoneyUnits = new("đồng đ vnđ vnd d usd đô");

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        List<DigitRun>? runs = null;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Kind is TokenKind.Sign)
            {
                continue;
            }

            if (Passport(utterance, at, found) || (tokens[at].Kind is TokenKind.Word && Card(utterance, at, found) is var card && card > at && (at = card) == card))
            {
                continue;
            }

            runs ??= [];
            var end = DigitRun.At(tokens, at, runs);
            if (end == at)
            {
                continue;
            }

            var taken = -1;
            foreach (var run in runs)
            {
                if (run.Digits.Length >= FewestDigits && Read(utterance, run) is { } entity)
                {
                    found.Add(entity);
                    taken = run.Last;
                    break;
                }
            }

            // Of a long row of digits a later part may still be a number: "2 9900000017".
            at = taken >= 0 ? taken : Math.Max(at, FirstBreak(tokens, at, end) - 1);
        }
    }

    private static int FirstBreak(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (var at = first + 1; at < end; at++)
        {
            if (tokens[at].AfterBlank && tokens[at].Kind is TokenKind.Number)
            {
                return at;
            }
        }

        return end;
    }

    private static Entity? Read(Utterance utterance, in DigitRun run)
    {
        var tokens = utterance.Tokens;
        if (IsStuck(tokens, run) || IsMoney(tokens, run) || IsDate(tokens, run))
        {
            return null;
        }

        var cue = CueBefore(utterance, run.First);
        if (cue is Cue.Other && !run.Plus)
        {
            return null;
        }

        var (type, value) = Classify(run, cue);
        return value is null ? null : new Entity(type, tokens[run.Plus ? run.First - 1 : run.First].Start, tokens[run.Last].End, new EntityValue.Key(value));
    }

    private static (string Type, string? Value) Classify(in DigitRun run, Cue cue)
    {
        var digits = run.Digits;
        if (run.Plus)
        {
            return (EntityTypes.Phone, TelephoneNumber.Read(digits, plus: true));
        }

        return digits.Length switch
        {
            9 when cue is Cue.Phone && digits[0] is '3' or '5' or '7' or '8' or '9' => (EntityTypes.Phone, TelephoneNumber.Read($"0{digits}", plus: false)),
            9 when cue is Cue.OldId or Cue.Personal or Cue.None => (EntityTypes.OldId, digits),
            9 when cue is Cue.SocialInsurance => (EntityTypes.SocialInsuranceNumber, NumberReader.ReadCitizenNumber(digits).Number.Value),
            10 when cue is not Cue.SocialInsurance && TelephoneNumber.IsMobile(digits) => (EntityTypes.Phone, TelephoneNumber.Read(digits, plus: false)),
            10 => (EntityTypes.SocialInsuranceNumber, NumberReader.ReadCitizenNumber(digits).Number.Value),
            12 when PersonalNumber.HasKnownForm(digits) || cue is Cue.Personal or Cue.SocialInsurance or Cue.OldId => (EntityTypes.PersonalId, digits),
            11 or 12 or 13 or 14 => (EntityTypes.Phone, TelephoneNumber.Read(digits, plus: false)),
            _ => ("", null),
        };
    }

    private static bool IsStuck(ReadOnlySpan<Token> tokens, in DigitRun run)
    {
        var next = run.Last + 1;
        return next < tokens.Length && !tokens[next].AfterBlank && (tokens[next].Is('@') || tokens[next].Is('/') || (tokens[next].Is('.') && next + 1 < tokens.Length && !tokens[next + 1].AfterBlank));
    }

    // 1.234.567.890: groups of three that do not begin with zero, or a unit behind.
    private static bool IsMoney(ReadOnlySpan<Token> tokens, in DigitRun run)
    {
        if (MoneyUnits.HasAt(tokens, run.Last + 1) && (run.Digits[0] != '0' || tokens[run.Last + 1].HasMarks))
        {
            return true;
        }

        if (tokens[run.First].Text.Length > 3 || run.Digits[0] == '0' || run.Plus || run.First == run.Last || tokens[run.First].Kind is TokenKind.Word || !tokens[run.First + 1].Is('.'))
        {
            return false;
        }

        for (var at = run.First + 1; at <= run.Last; at++)
        {
            if (tokens[at].Kind is TokenKind.Number && tokens[at].Text.Length != 3)
            {
                return false;
            }
        }

        return true;
    }

    // 01-01-2020 10 …
    private static bool IsDate(ReadOnlySpan<Token> tokens, in DigitRun run)
    {
        var first = run.First;
        return first + 4 <= run.Last && tokens[first].Text.Length <= 2 && tokens[first + 1].Kind is TokenKind.Sign && tokens[first + 2].Text.Length <= 2 && tokens[first + 3].Kind is TokenKind.Sign && tokens[first + 4].Text.Length == 4 && tokens[first + 4].Text[0] is '1' or '2';
    }

    private static Cue CueBefore(Utterance utterance, int first)
    {
        var tokens = utterance.Tokens;
        for (var at = first - 1; at >= 0 && at >= first - Reach; at--)
        {
            // A number between belongs to the cue.
            if (tokens[at].Kind is TokenKind.Number && tokens[at].Text.Length >= FewestDigits)
            {
                return Cue.None;
            }

            if (tokens[at].Kind is TokenKind.Word && Cues.Longest(utterance, at, out var cue) > 0)
            {
                return Enum.Parse<Cue>(cue!);
            }
        }

        return Cue.None;
    }

    private static bool Passport(Utterance utterance, int at, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        if (tokens[at].Kind is not TokenKind.Word || tokens[at].Text.Length != 1 || !char.IsAsciiLetter(tokens[at].Text[0]) || at + 1 >= tokens.Length || tokens[at + 1].Kind is not TokenKind.Number
            || tokens[at + 1].Text.Length is not (7 or 8) || (at > 0 && !tokens[at].AfterBlank && tokens[at - 1].Kind is TokenKind.Number) || (at + 2 < tokens.Length && !tokens[at + 2].AfterBlank && tokens[at + 2].Kind is TokenKind.Word))
        {
            return false;
        }

        var cued = CueBefore(utterance, at) is Cue.Passport;
        if (!cued && (tokens[at + 1].AfterBlank || tokens[at + 1].Text.Length != 7 || tokens[at].Text is "t" or "k" or "o"))
        {
            return false;
        }

        found.Add(new Entity(EntityTypes.Passport, tokens[at].Start, tokens[at + 1].End, new EntityValue.Key(string.Concat(tokens[at].Text.ToUpperInvariant(), tokens[at + 1].Text))));
        return true;
    }

    // Two letters and thirteen digits, with blanks and dashes anywhere.
    private static int Card(Utterance utterance, int at, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        if (tokens[at].Text.Length != 2 || (at > 0 && !tokens[at].AfterBlank && tokens[at - 1].Kind is not TokenKind.Sign))
        {
            return at;
        }

        var digits = 0;
        for (var next = at + 1; next < tokens.Length && digits < CardDigits; next++)
        {
            if (tokens[next].Kind is TokenKind.Number)
            {
                digits += tokens[next].Text.Length;
                if (digits == CardDigits && (next + 1 >= tokens.Length || tokens[next + 1].AfterBlank || tokens[next + 1].Kind is not TokenKind.Number))
                {
                    var reading = NumberReader.ReadCitizenNumber(utterance.TextOf(at, next));
                    if (reading.Outcome is NumberOutcome.Read && reading.Number.Kind is NumberKind.Card)
                    {
                        found.Add(new Entity(EntityTypes.HealthCard, tokens[at].Start, tokens[next].End, new EntityValue.Key(reading.Number.Value)));
                        return next;
                    }
                }
            }
            else if (!tokens[next].Is('-') && !tokens[next].Is('.') && !tokens[next].Is('_'))
            {
                break;
            }
        }

        return at;
    }
}
