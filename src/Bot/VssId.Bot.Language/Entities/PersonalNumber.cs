using System.Collections.Frozen;

namespace VssId.Bot.Language.Entities;

/// <summary>The form of personal identification numbers: province of birth, century and sex, year, six digits.</summary>
/// <remarks>Decree 137/2015, article 13; codes of provinces from circular 07/2016/TT-BCA, annex 1. Numbers of sample people have the province 099.</remarks>
public static class PersonalNumber
{
    private const string SampleProvince = "099";

    private static readonly FrozenSet<string> Provinces = Resources.Rows("provinces-map.csv").Select(row => $"0{row[0]}").Append(SampleProvince).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether twelve digits begin with a known province and a century that has begun.</summary>
    public static bool HasKnownForm(string digits) => digits.Length == 12 && Provinces.Contains(digits[..3]) && digits[3] is >= '0' and <= '3';
}
