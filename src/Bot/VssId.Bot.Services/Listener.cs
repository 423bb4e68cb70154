using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;
using VssId.Bot.Understanding;

namespace VssId.Bot.Services;

/// <summary>Reads what people write as of now in Vietnam.</summary>
internal sealed class Listener(Understander understander, TimeProvider time)
{
    /// <summary>Fewer digits in a row are a day, a year or an entry of a menu.</summary>
    private const int DigitsOfAnAnswer = 4;

    /// <summary>Reads a message.</summary>
    /// <param name="text">Unicode text of any length.</param>
    public Reading Read(string text) => understander.Read(text, Clock.LocalOf(time.GetUtcNow()));

    /// <summary>Whether a message carries digits that stand for nothing but a number or a code: it answers such a question, rightly or not, rather than asking for something.</summary>
    public static bool HasNumber(Reading reading)
    {
        foreach (ref readonly var token in reading.Utterance.Tokens)
        {
            if (token.Kind is TokenKind.Number && token.Text.Length >= DigitsOfAnAnswer && !IsInTime(reading, token))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInTime(Reading reading, in Token token)
    {
        foreach (var entity in reading.Entities)
        {
            if (entity.Start <= token.Start && token.End <= entity.End && entity.TypeName.StartsWith("datetimeV2", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of the last entity of a kind that a message names.</summary>
    public string? LastOf(string typeName, string text)
    {
        string? value = null;
        foreach (var entity in Read(text).Entities)
        {
            if (entity.TypeName == typeName && entity.Value is EntityValue.Key key)
            {
                value = key.Value;
            }
        }

        return value;
    }
}
