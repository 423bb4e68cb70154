using System.Globalization;
using VssId.Bot.Language.Numbers;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds dates, months or years of birth after words that announce one: "sinh ngày", "sn", "sinh năm".</summary>
internal sealed class BirthDateFinder : IEntityFinder
{
    private const int OldestYear = 1900;

    private static readonly PhraseBook<string> Cues = new(Phrases.For("", """
        sinh ngày|ngày sinh|ngày sinh là|ngày sinh của tôi là|ngày sinh của em là|ngày sinh tôi là|ngày tháng năm sinh|ngày tháng năm sinh là|sinh năm|năm sinh|năm sinh là|sinh vào ngày|sinh vào năm|sinh nhật|sn|ns|ntns|n.sinh|sinh|sinh tháng|tôi sinh|em sinh|date of birth|dob|d.o.b|born on|born in|born|birthday|birth date|birthdate|bday|sinh ngay
        """));

    // "sau sinh", "nghỉ sinh", "tiền sinh": the birth of a child.
    private static readonly WordSet Childbirth = new("sau nghỉ tiền vợ trước mới cấp độ sắp");
    private static readonly WordSet Month = new("tháng thg t");
    private static readonly WordSet Year = new("năm");
    private static readonly WordSet Fillers = new("là ngày vào mùng mồng is on in my của tôi em mình");

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Kind is not TokenKind.Word || Cues.Longest(utterance, at, out _) is not (> 0 and var taken) || Childbirth.HasAt(tokens, at - 1))
            {
                continue;
            }

            var first = at + taken;
            while (first < tokens.Length && (Fillers.Has(tokens[first]) || tokens[first].Is(':') || tokens[first].Is('-') || (tokens[first].Is('.') && !tokens[first].AfterBlank) || (Year.Has(tokens[first]) && first + 1 < tokens.Length)))
            {
                first++;
            }

            if (first >= tokens.Length)
            {
                continue;
            }

            var end = Read(utterance, first, reference, out var value);
            if (end > first)
            {
                found.Add(new Entity(EntityTypes.BirthDate, tokens[first].Start, tokens[end - 1].End, new EntityValue.Key(value)));
                at = end - 1;
            }
        }
    }

    private static int Read(Utterance utterance, int first, DateTime reference, out string value)
    {
        var tokens = utterance.Tokens;
        value = "";
        if (tokens[first].Kind is TokenKind.Number)
        {
            Span<int> parts = stackalloc int[3];
            Span<int> ends = stackalloc int[3];
            var count = 0;
            var at = first;
            while (count < 3 && at < tokens.Length && tokens[at].Kind is TokenKind.Number && tokens[at].Text.Length <= 8)
            {
                parts[count] = int.Parse(tokens[at].Text, CultureInfo.InvariantCulture);
                ends[count++] = ++at;
                if (at + 1 < tokens.Length && (tokens[at].Is('/') || tokens[at].Is('-') || tokens[at].Is('.')) && tokens[at + 1].Kind is TokenKind.Number)
                {
                    at++;
                }
                else if (at + 1 < tokens.Length && (Month.Has(tokens[at]) || Year.Has(tokens[at])) && tokens[at + 1].Kind is TokenKind.Number)
                {
                    at++;
                }
                else if (!(at < tokens.Length && tokens[at].Kind is TokenKind.Number && tokens[at].AfterBlank))
                {
                    break;
                }
            }

            var width = tokens[first].Text.Length;
            if (count == 3 && width == 4 && Day(parts[0], parts[1], parts[2], reference, out value))
            {
                return ends[2];
            }

            if (count == 3 && Day(YearOf(parts[2], tokens[ends[2] - 1].Text.Length, reference), parts[1], parts[0], reference, out value))
            {
                return ends[2];
            }

            if (count >= 2 && width <= 2 && YearOf(parts[1], tokens[ends[1] - 1].Text.Length, reference) is var year && tokens[ends[1] - 1].Text.Length == 4 && IsYear(year, reference) && parts[0] is >= 1 and <= 12)
            {
                value = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{parts[0]:00}");
                return ends[1];
            }

            if (width == 8 && Day(parts[0] % 10_000, parts[0] / 10_000 % 100, parts[0] / 1_000_000, reference, out value))
            {
                return ends[0];
            }

            if (width == 6 && Day(YearOf(parts[0] % 100, 2, reference), parts[0] / 100 % 100, parts[0] / 10_000, reference, out value))
            {
                return ends[0];
            }

            // "sinh 2 con" counts children: two digits are a year only after the word for year.
            if (count == 1 && (width == 4 || (width == 2 && first > 0 && (Year.Has(tokens[first - 1]) || tokens[first - 1].Folded is "sn"))) && IsYear(YearOf(parts[0], width, reference), reference))
            {
                value = YearOf(parts[0], width, reference).ToString("0000", CultureInfo.InvariantCulture);
                return ends[0];
            }

            return first;
        }

        var spoken = CardinalReader.Read(utterance, first);
        if (spoken.Taken > 1 && !spoken.HasDigits && spoken.Value is >= OldestYear && spoken.Value <= reference.Year)
        {
            value = spoken.Value.ToString("0000", CultureInfo.InvariantCulture);
            return first + spoken.Taken;
        }

        return first;
    }

    private static int YearOf(int number, int digits, DateTime reference) => digits > 2 ? number : number <= reference.Year % 100 ? 2000 + number : 1900 + number;

    private static bool IsYear(int year, DateTime reference) => year >= OldestYear && year <= reference.Year;

    private static bool Day(int year, int month, int day, DateTime reference, out string value)
    {
        value = "";
        if (!IsYear(year, reference) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        return true;
    }
}
