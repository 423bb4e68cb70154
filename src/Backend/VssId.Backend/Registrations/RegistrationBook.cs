using System.Security.Cryptography;
using System.Text.Json;
using VssId.Backend.Files;
using VssId.Backend.Secrets;

namespace VssId.Backend.Registrations;

/// <summary>Registrations as the database keeps them: sealed, and named blindly.</summary>
internal sealed class RegistrationBook(CredentialKeys keys, FileBook files, RandomNumberGenerator random)
{
    /// <summary>Digits of a hand-over code (R52).</summary>
    public const int HandOverDigits = 8;

    /// <summary>A new code of a file.</summary>
    public string NewFileCode() => files.NewCode();

    /// <summary>A new hand-over code.</summary>
    public string NewHandOver() => random.Text("0123456789", HandOverDigits);

    /// <summary>Blind name of the code of a file: the same as of other files, so that one question serves all.</summary>
    public byte[] NameOfFile(string code) => files.NameOf(code);

    /// <summary>Blind name of a hand-over code.</summary>
    public byte[] NameOfHandOver(string code) => keys.NameOf("hand-over", code);

    /// <summary>Blind name of a phone that was proven in a registration.</summary>
    public byte[] NameOfPhone(Guid registration, string phone) => keys.NameOf("phone of registration", $"{registration:N} {phone}");

    public byte[] Seal(RegistrationDraft draft, Guid registration) => keys.SealFile(JsonSerializer.SerializeToUtf8Bytes(draft, RegistrationJson.Default.RegistrationDraft), registration, random);

    public byte[] Seal(FiledDeclaration declaration, Guid registration) => keys.SealFile(JsonSerializer.SerializeToUtf8Bytes(declaration, RegistrationJson.Default.FiledDeclaration), registration, random);

    public RegistrationDraft OpenDraft(byte[] draft, Guid registration) => JsonSerializer.Deserialize(keys.OpenFile(draft, registration), RegistrationJson.Default.RegistrationDraft)!;

    public FiledDeclaration OpenContent(byte[] content, Guid registration) => JsonSerializer.Deserialize(keys.OpenFile(content, registration), RegistrationJson.Default.FiledDeclaration)!;

    /// <summary>Encrypts a picture for its row.</summary>
    public byte[] SealPhoto(byte[] content, Guid photo) => keys.SealFile(content, photo, random);

    /// <summary>Decrypts it.</summary>
    public byte[] OpenPhoto(byte[] content, Guid photo) => keys.OpenFile(content, photo);

    /// <summary>The conversation of a registration, sealed for it.</summary>
    public byte[] SealConversation(string conversation, Guid registration) => keys.SealFile(System.Text.Encoding.UTF8.GetBytes(conversation), registration, random);

    /// <summary>Opens it.</summary>
    public string OpenConversation(byte[] conversation, Guid registration) => System.Text.Encoding.UTF8.GetString(keys.OpenFile(conversation, registration));
}
