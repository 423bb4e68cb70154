namespace VssId.Bot.Language.Numbers;

/// <summary>A number that a citizen is known by, without blanks.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">10 digits, 12 digits, or 15 characters in capital letters.</param>
public readonly record struct CitizenNumber(NumberKind Kind, string Value)
{
    /// <summary>Characters that a mask shows in front.</summary>
    private const int Front = 3;

    /// <summary>Characters that a mask shows at the end.</summary>
    private const int End = 2;

    /// <summary>The number as it may be shown: <c>990*****17</c>, <c>038*******17</c>.</summary>
    public string Masked => Mask(Value);

    /// <summary>Hides the middle of a number: three characters stay in front, two at the end.</summary>
    public static string Mask(string number) => number.Length <= Front + End
        ? new string('*', number.Length)
        : string.Create(number.Length, number, static (characters, source) =>
        {
            characters.Fill('*');
            source.AsSpan(0, Front).CopyTo(characters);
            source.AsSpan(source.Length - End).CopyTo(characters[^End..]);
        });

    /// <summary>Prints masked.</summary>
    public override string ToString() => Masked;
}
