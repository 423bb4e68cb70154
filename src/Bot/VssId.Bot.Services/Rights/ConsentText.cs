using System.Security.Cryptography;
using System.Text;
using VssId.Backend.Client.Rights;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Rights;

/// <summary>The texts that people agree to, and what each version of them is called in the proof.</summary>
internal static class ConsentText
{
    private const int VersionLength = 16;
    private static readonly Speech Original = new(Speech.Vietnamese, Brief: false);

    /// <summary>The version of a purpose's text: the first 16 hex digits of SHA-256 of its Vietnamese original, whichever form of it was shown.</summary>
    public static string VersionOf(ConsentPurpose purpose) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RightsWording.TextOf(purpose).In(Original))))[..VersionLength];
}
