using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using VssId.Channels.WebChat.Wire;

namespace VssId.Channels.WebChat;

/// <summary>Seals what stands in an address (AES-256-GCM): it cannot be read, changed, or used for another purpose.</summary>
internal sealed class WebChatTickets(IOptions<WebChatOptions> options, TimeProvider time)
{
    private const int KeyBytes = 32;
    private const int LongestTicket = 2_048;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;
    private static readonly byte[] StreamPurpose = "web chat stream"u8.ToArray();
    private static readonly byte[] FilePurpose = "web chat picture"u8.ToArray();

    private readonly byte[][] _keys = [.. options.Value.SigningKeys.Select(key =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key), KeyBytes, info: "web chat tickets"u8.ToArray()))];

    /// <summary>The key in a stream address.</summary>
    public string SealStream(WebChatPass pass) =>
        Seal(new StreamTicket(pass.Conversation, pass.User, pass.Origins, time.GetUtcNow() + options.Value.StreamKeyLifetime), WebChatJson.Relaxed.StreamTicket, StreamPurpose);

    /// <summary>The holder of a stream key that is still good for connecting.</summary>
    public WebChatPass? OpenStream(string key) =>
        Open(key, WebChatJson.Relaxed.StreamTicket, StreamPurpose) is { } ticket && time.GetUtcNow() < ticket.Until
            ? new WebChatPass(ticket.Conversation, ticket.User, ticket.Origins)
            : null;

    /// <summary>The last part of the address of a picture or file.</summary>
    public string SealFile(string conversation, long sequence, int view, Turn turn) =>
        Seal(new FileTicket(conversation, sequence, view, time.GetUtcNow() + options.Value.PictureLifetime, turn), WebChatJson.Relaxed.FileTicket, FilePurpose);

    /// <summary>The picture or file behind an address that still works.</summary>
    public FileTicket? OpenFile(string id) =>
        Open(id, WebChatJson.Relaxed.FileTicket, FilePurpose) is { } ticket && time.GetUtcNow() < ticket.Until ? ticket : null;

    private string Seal<T>(T value, JsonTypeInfo<T> type, byte[] purpose)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(value, type);
        var sealedBytes = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_keys[0], TagBytes);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceBytes, plain.Length), sealedBytes.AsSpan(NonceBytes + plain.Length), purpose);
        return Base64Url.EncodeToString(sealedBytes);
    }

    private T? Open<T>(string text, JsonTypeInfo<T> type, byte[] purpose)
        where T : class
    {
        if (text.Length > LongestTicket || !Base64Url.IsValid(text))
        {
            return null;
        }

        var sealedBytes = Base64Url.DecodeFromChars(text);
        var length = sealedBytes.Length - NonceBytes - TagBytes;
        if (length <= 0)
        {
            return null;
        }

        var plain = new byte[length];
        foreach (var key in _keys)
        {
            using var aes = new AesGcm(key, TagBytes);
            try
            {
                aes.Decrypt(sealedBytes.AsSpan(0, NonceBytes), sealedBytes.AsSpan(NonceBytes, length), sealedBytes.AsSpan(NonceBytes + length), plain, purpose);
                return JsonSerializer.Deserialize(plain, type);
            }
            catch (AuthenticationTagMismatchException)
            {
                // Sealed with another key, or by somebody else: the next key decides.
            }
        }

        return null;
    }
}
