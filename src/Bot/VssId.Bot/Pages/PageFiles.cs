using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace VssId.Bot.Pages;

/// <summary>The files of a page, held in memory as the build has embedded them.</summary>
internal sealed class PageFiles
{
    /// <summary>
    /// Nothing from other hosts, no inline script or style. A frame may show another page of this host.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly FrozenDictionary<string, PageFile> _files;

    private PageFiles(FrozenDictionary<string, PageFile> files) => _files = files;

    /// <summary>Reads the files of a page.</summary>
    /// <param name="folder">What the names of its resources begin with, such as <c>Phones/</c>.</param>
    public static PageFiles Of(string folder)
    {
        var assembly = typeof(PageFiles).Assembly;
        var contentTypes = new FileExtensionContentTypeProvider();
        return new PageFiles(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[folder.Length..], ReadFile, StringComparer.Ordinal));

        PageFile ReadFile(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var contentType = contentTypes.TryGetContentType(name, out var known) ? known : "application/octet-stream";
            if (contentType.StartsWith("text/", StringComparison.Ordinal))
                contentType += "; charset=utf-8";
            return new PageFile(bytes, contentType, new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes))[..16]}\""));
        }
    }

    /// <summary>Maps the page and its files.</summary>
    /// <param name="endpoints">The routes of the host.</param>
    /// <param name="page">Where <c>index.html</c> is given.</param>
    /// <param name="folder">Where each file is given by its name, such as <c>/phones</c>.</param>
    public void Map(IEndpointRouteBuilder endpoints, string page, string folder)
    {
        endpoints.MapMethods(page, Reading, (HttpResponse response) => Give(_files["index.html"], response)).ExcludeFromDescription();
        endpoints.MapMethods(folder + "/{file}", Reading, Results<FileContentHttpResult, NotFound> (string file, HttpResponse response) =>
            _files.TryGetValue(file, out var found) ? Give(found, response) : TypedResults.NotFound()).ExcludeFromDescription();
    }

    private static string[] Reading => [HttpMethods.Get, HttpMethods.Head];

    private static FileContentHttpResult Give(PageFile file, HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        // Always asked for again, answered with 304 while the build is the same.
        response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(file.Bytes, file.ContentType, entityTag: file.Tag);
    }
}
