using System.Diagnostics.CodeAnalysis;

namespace VssId.Channels.Ussd;

/// <summary>A Vietnamese phone number as 84 and nine digits. It prints masked.</summary>
public readonly record struct PhoneNumber
{
    private const int NationalLength = 9;
    private readonly string _digits;

    private PhoneNumber(string digits) => _digits = digits;

    /// <summary>The digits: <c>84912345678</c>. Not for logs.</summary>
    public string Digits => _digits ?? "";

    /// <summary>Reads <c>84912345678</c>, <c>+84912345678</c> or <c>0912345678</c>.</summary>
    /// <param name="text">The number. A plus that a form did not encode arrives as a space.</param>
    /// <param name="number">The number in its one form.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        var digits = (text ?? "").AsSpan().Trim();
        digits = digits.StartsWith("+84") ? digits[3..]
            : digits.StartsWith("84") && digits.Length == NationalLength + 2 ? digits[2..]
            : digits.StartsWith("0") ? digits[1..]
            : [];
        var good = digits.Length == NationalLength && !digits.ContainsAnyExceptInRange('0', '9');
        number = good ? new PhoneNumber($"84{digits}") : default;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => Digits is "" ? "" : $"84*****{Digits[^2..]}";
}
