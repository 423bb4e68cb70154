using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using VssId.Backend.Secrets;

namespace VssId.Backend.Files;

/// <summary>Codes and contents of files, as the database keeps them.</summary>
internal sealed class FileBook(CredentialKeys keys, RandomNumberGenerator random)
{
    /// <summary>What codes begin with.</summary>
    public const string Prefix = "HS";

    /// <summary>Characters of a code: none that looks like another. A code holds a digit.</summary>
    public const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>Characters behind the prefix: 31^8 - 23^8 codes, 774 thousand million.</summary>
    public const int Length = 8;

    private static readonly SearchValues<char> Known = SearchValues.Create(Letters);

    /// <summary>A new code. One without a digit might be a word: the conversation does not take that for a code.</summary>
    public string NewCode()
    {
        string code;
        do
        {
            code = random.Text(Letters, Length);
        }
        while (!code.Any(char.IsAsciiDigit));

        return Prefix + code;
    }

    /// <summary>Whether a text has the form of a code.</summary>
    public static bool IsCode(string text) =>
        text.Length == Prefix.Length + Length && text.StartsWith(Prefix, StringComparison.Ordinal) && !text.AsSpan(Prefix.Length).ContainsAnyExcept(Known);

    /// <summary>Blind name of a code.</summary>
    public byte[] NameOf(string code) => keys.NameOf("file", code);

    /// <summary>Encrypts the content of a file.</summary>
    public byte[] Seal(FileContent content, Guid file) => keys.SealFile(JsonSerializer.SerializeToUtf8Bytes(content, FileJson.Default.FileContent), file, random);

    /// <summary>Decrypts the content of a file.</summary>
    public FileContent Open(byte[] content, Guid file) => JsonSerializer.Deserialize(keys.OpenFile(content, file), FileJson.Default.FileContent)!;
}
