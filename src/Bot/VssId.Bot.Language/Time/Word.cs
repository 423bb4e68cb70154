namespace VssId.Bot.Language.Time;

/// <summary>What a word can mean.</summary>
/// <param name="Sense">In an expression of time.</param>
/// <param name="English">The same for an English word.</param>
/// <param name="Figure">In a number.</param>
/// <param name="Digit">The value of a digit, a month, a weekday or a part of the day.</param>
internal readonly record struct Word(Sense Sense, English English = English.None, Figure Figure = Figure.None, int Digit = 0)
{
    /// <summary>The word that may be either.</summary>
    public Word Or(Word other) => new(
        Sense | other.Sense,
        English is English.None ? other.English : English,
        Figure is Figure.None ? other.Figure : other.Figure is Figure.None || other.Figure == Figure ? Figure
            : Figure is Figure.Ten or Figure.Tens && other.Figure is Figure.Ten or Figure.Tens ? Figure.TenOrTens
            : Figure,
        Figure is Figure.None && Digit == 0 ? other.Digit : Digit);
}
