namespace VssId.Bot.Language.Text;

/// <summary>Undoes keystrokes of Telex ("ddoongf") and VNI ("d9o62ng") that the keyboard left as they were.</summary>
internal static class Typing
{
    /// <summary>Keystrokes of the longest syllable (<c>nghieengf</c>, <c>ddu7o7ngx</c>).</summary>
    private const int MostKeys = 12;

    /// <summary>The syllable that Telex keys make.</summary>
    /// <param name="typed">Lower case, composed.</param>
    /// <param name="syllable">At least <see cref="Syllable.Longest"/> letters: the syllable in its one spelling.</param>
    /// <returns>Number of letters; 0 when the keys make none.</returns>
    public static int Telex(ReadOnlySpan<char> typed, Span<char> syllable)
    {
        if (typed.Length is < 2 or > MostKeys)
        {
            return 0;
        }

        Span<char> letters = stackalloc char[MostKeys];
        var count = 0;
        var tone = 0;
        var keys = 0;
        foreach (var key in typed)
        {
            var vowel = Letters.ToneOf(key) > 0;
            if (vowel)
            {
                if (tone != 0)
                {
                    return 0;
                }

                tone = Letters.ToneOf(key);
            }

            var letter = Letters.Toneless(key);
            var hasVowel = HasVowel(letters[..count]);
            if (hasVowel && ToneOfKey(letter) is > 0 and var struck)
            {
                if (tone != 0)
                {
                    return 0;
                }

                tone = struck;
                keys++;
            }
            else if (letter is 'a' or 'e' or 'o' && Shape(letters[..count], letter, letter switch { 'a' => "aâ", 'e' => "eê", _ => "oô" }))
            {
                keys++;
            }
            else if (letter == 'd' && count > 0 && letters[0] == 'd')
            {
                letters[0] = 'đ';
                keys++;
            }
            else if (letter == 'w')
            {
                if (!hasVowel)
                {
                    letters[count++] = 'ư';
                }
                else if (!Horn(letters[..count]))
                {
                    return 0;
                }

                keys++;
            }
            else
            {
                letters[count++] = letter;
            }
        }

        return keys == 0 ? 0 : Finish(letters[..count], tone, syllable);
    }

    /// <summary>The syllable that VNI keys make.</summary>
    /// <param name="typed">Lower case letters and digits.</param>
    /// <param name="syllable">At least <see cref="Syllable.Longest"/> letters: the syllable in its one spelling.</param>
    /// <returns>Number of letters; 0 when the keys make none.</returns>
    public static int Vni(ReadOnlySpan<char> typed, Span<char> syllable)
    {
        if (typed.Length is < 2 or > MostKeys || !char.IsAsciiLetterLower(typed[0]))
        {
            return 0;
        }

        Span<char> letters = stackalloc char[MostKeys];
        var count = 0;
        var tone = 0;
        foreach (var key in typed)
        {
            switch (key)
            {
                case >= '1' and <= '5':
                    if (tone != 0 || !HasVowel(letters[..count]))
                    {
                        return 0;
                    }

                    tone = key switch { '1' => Letters.Sac, '2' => 1, '3' => Letters.Hoi, '4' => Letters.Nga, _ => 5 };
                    break;
                case '6':
                    if (!Shape(letters[..count], '\0', "aâeêoô"))
                    {
                        return 0;
                    }

                    break;
                case '7':
                    if (!Shape(letters[..count], '\0', "oơuư"))
                    {
                        return 0;
                    }

                    break;
                case '8':
                    if (!Shape(letters[..count], '\0', "aă"))
                    {
                        return 0;
                    }

                    break;
                case '9':
                    if (count == 0 || letters[0] != 'd')
                    {
                        return 0;
                    }

                    letters[0] = 'đ';
                    break;
                case '0':
                    return 0;
                case >= '\u0080':
                    return 0;
                default:
                    letters[count++] = key;
                    break;
            }
        }

        return Finish(letters[..count], tone, syllable);
    }

    private static int Finish(Span<char> letters, int tone, Span<char> syllable)
    {
        for (var index = letters.Length - 1; index >= 0 && tone > 0; index--)
        {
            if (Letters.IsVowel(letters[index]))
            {
                letters[index] = Letters.WithTone(letters[index], tone);
                break;
            }
        }

        return Syllable.Canonical(letters, syllable);
    }

    private static int ToneOfKey(char key) => key switch { 's' => Letters.Sac, 'f' => 1, 'r' => Letters.Hoi, 'x' => Letters.Nga, 'j' => 5, _ => 0 };

    private static bool HasVowel(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (Letters.IsVowel(letter))
            {
                return true;
            }
        }

        return false;
    }

    // The last letter that can take the shape takes it; with a key given only the same letter.
    private static bool Shape(Span<char> letters, char key, string shapes)
    {
        for (var index = letters.Length - 1; index >= 0; index--)
        {
            if ((key == '\0' || letters[index] == key) && Letters.With(letters[index], shapes) is var shaped && shaped != letters[index])
            {
                letters[index] = shaped;
                return true;
            }
        }

        return false;
    }

    private static bool Horn(Span<char> letters)
    {
        for (var index = letters.Length - 1; index >= 0; index--)
        {
            var shaped = letters[index] switch { 'o' => 'ơ', 'u' => 'ư', 'a' when index == 0 || letters[index - 1] != 'u' || letters is ['q', ..] => 'ă', var other => other };
            if (shaped == letters[index])
            {
                continue;
            }

            letters[index] = shaped;
            if (shaped == 'ơ' && index > 0 && letters[index - 1] == 'u' && index + 1 < letters.Length && letters[0] != 'q')
            {
                letters[index - 1] = 'ư';
            }

            return true;
        }

        return false;
    }
}
