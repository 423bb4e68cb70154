using System.IO.Compression;
using System.Security.Cryptography;

namespace VssId.Channels.WebChat.Page;

/// <summary>The files of the page, out of this assembly, compressed once.</summary>
internal sealed class PageAssets
{
    /// <summary>Integrity of Microsoft's bundle, checked by the build and again by each browser.</summary>
    public const string BundleIntegrity = "sha384-AHFvk4Hi30kPlGug5u1RCA9gNO18GRKqhYcFtulI9sUUUp3HBpyjyTUf2/GVUHHb";

    private const string BundlePath = "/chat/webchat.4.18.1.js";
    private const string ScriptType = "text/javascript; charset=utf-8";
    private const int NameBytes = 8;

    /// <summary>Reads and compresses the files.</summary>
    public PageAssets()
    {
        Bundle = new PageAsset(BundlePath, ScriptType, Read("webchat.js.br"), Read("webchat.js.gz"));
        Licence = Of("webchat.licence.txt", "text/plain; charset=utf-8");
        Script = Of("chat.js", ScriptType);
        Style = Of("chat.css", "text/css; charset=utf-8");
        Sign = Of("chat.svg", "image/svg+xml");
        Html = System.Text.Encoding.UTF8.GetString(Read("chat.html"))
            .Replace("{webchat.js}", Bundle.Path, StringComparison.Ordinal)
            .Replace("{webchat.js.integrity}", BundleIntegrity, StringComparison.Ordinal)
            .Replace("{chat.js}", Script.Path, StringComparison.Ordinal)
            .Replace("{chat.css}", Style.Path, StringComparison.Ordinal)
            .Replace("{chat.svg}", Sign.Path, StringComparison.Ordinal);
    }

    /// <summary>Microsoft's bundle.</summary>
    public PageAsset Bundle { get; }

    /// <summary>Its licences.</summary>
    public PageAsset Licence { get; }

    /// <summary>Our own script.</summary>
    public PageAsset Script { get; }

    /// <summary>Our own style.</summary>
    public PageAsset Style { get; }

    /// <summary>Our sign.</summary>
    public PageAsset Sign { get; }

    /// <summary>The page, with <c>{nonce}</c> where the nonce goes.</summary>
    public string Html { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<PageAsset> All => [Bundle, Licence, Script, Style, Sign];

    private static PageAsset Of(string name, string contentType)
    {
        var content = Read(name);
        var digest = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, NameBytes));
        return new PageAsset(
            $"/chat/{Path.GetFileNameWithoutExtension(name)}.{digest}{Path.GetExtension(name)}",
            contentType,
            Compress(content, to => new BrotliStream(to, CompressionLevel.SmallestSize)),
            Compress(content, to => new GZipStream(to, CompressionLevel.SmallestSize)));
    }

    private static byte[] Read(string name)
    {
        using var resource = typeof(PageAssets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly has no {name}.");
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }

    private static byte[] Compress(byte[] content, Func<Stream, Stream> compressor)
    {
        using var buffer = new MemoryStream();
        using (var stream = compressor(buffer))
        {
            stream.Write(content);
        }

        return buffer.ToArray();
    }
}
