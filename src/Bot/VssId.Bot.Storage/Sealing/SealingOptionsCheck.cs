using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace VssId.Bot.Storage.Sealing;

/// <summary>Refuses a start with keys that are missing, malformed, or public.</summary>
internal sealed class SealingOptionsCheck(IHostEnvironment environment, TimeProvider time) : IValidateOptions<SealingOptions>
{
    public ValidateOptionsResult Validate(string? name, SealingOptions options)
    {
        List<string> failures = [];
        if (!options.Keys.Any(key => key.Since <= time.GetUtcNow()))
        {
            failures.Add($"{SealingOptions.Section}:{nameof(options.Keys)} holds no key to seal conversations with: give at least one whose time has come.");
        }

        Span<byte> bytes = stackalloc byte[KeyRing.KeyBytes];
        foreach (var (place, key) in options.Keys.Index())
        {
            var where = $"{SealingOptions.Section}:{nameof(options.Keys)}:{place}";
            if (key.Id is null || !IsId(key.Id))
            {
                failures.Add($"{where}:{nameof(key.Id)} must be 1 to 16 letters, digits, dots or dashes.");
            }

            if (key.Key is null || !Convert.TryFromBase64String(key.Key, bytes, out var written) || written != KeyRing.KeyBytes)
            {
                failures.Add($"{where}:{nameof(key.Key)} must be {KeyRing.KeyBytes} bytes in base64.");
            }
            else if (!environment.IsDevelopment() && DevelopmentKey.Is(bytes))
            {
                failures.Add($"{where} is the key of Development, which everybody can read: it is refused in {environment.EnvironmentName}.");
            }
        }

        if (options.Keys.Select(key => key.Id).Distinct(StringComparer.Ordinal).Count() != options.Keys.Count)
        {
            failures.Add($"{SealingOptions.Section}:{nameof(options.Keys)} names two keys alike.");
        }

        if (options.Keys.Select(key => key.Since).Distinct().Count() != options.Keys.Count)
        {
            failures.Add($"{SealingOptions.Section}:{nameof(options.Keys)} has two keys with the same {nameof(SealingKey.Since)}: which one seals would be open.");
        }

        return failures is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsId(string id) => id.Length is >= 1 and <= KeyRing.MaxIdLength && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
}
