using System.Collections.Frozen;

namespace VssId.Backend.Cards;

/// <summary>The level of the benefit by who the holder is, 1 to 5.</summary>
/// <remarks>
/// Sources: Decision 1351/QĐ-BHXH of 2015 with the later codes of Decisions 1697/QĐ-BHXH (2023) and 1018/QĐ-BHXH (2024) as public rules for
/// checking claims have them; near-poor (CN) and 75 and over with social pension (LH) by Resolution 261/2025/QH15 and letter 38/BYT-BH:
/// level 2 from 2026 on, also for cards that print the old digit.
/// </remarks>
internal static class BenefitLevels
{
    private static readonly DateOnly Year2026 = new(2026, 1, 1);

    private static readonly FrozenDictionary<string, int> Levels = Of(
        (1, "CC TE"),
        (2, "CT CK CB KC BT HN DT DK XD TS AK"),
        (3, "HT TC PV CN TG DS HK"),
        (4, "DN HX CH NN TK HC XK TB NO XB TN CS XN MS HD TQ TA TY HG LS HS SV GB GD LH ND TH TV TD TU BA"),
        (5, "QN CA CY"));

    private static readonly FrozenDictionary<string, int> Since2026 = Of((2, "CN LH"));

    /// <summary>The level that counts on a day. Of a code that is not known, the level that the card prints.</summary>
    public static int On(DateOnly day, string subjectCode, int printedLevel)
    {
        // Some public lists write ĐK for DK.
        var code = subjectCode.ToUpperInvariant().Replace('Đ', 'D');
        return day >= Year2026 && Since2026.TryGetValue(code, out var raised) ? raised
            : Levels.TryGetValue(code, out var level) ? level
            : printedLevel;
    }

    private static FrozenDictionary<string, int> Of(params (int Level, string Codes)[] rows) =>
        rows.SelectMany(row => row.Codes.Split(' ').Select(code => KeyValuePair.Create(code, row.Level))).ToFrozenDictionary(StringComparer.Ordinal);
}
