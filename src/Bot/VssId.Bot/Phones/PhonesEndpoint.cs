using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace VssId.Bot.Phones;

/// <summary>The page with three phones, on which anybody tries the three channels in a browser.</summary>
internal static class PhonesEndpoint
{
    private const string Folder = "Phones/";

    /// <summary>
    /// Nothing from other hosts, no inline script or style. The frame is the portal's web chat, which this host serves too.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Maps the page to <c>/</c> and its files to <c>/phones/{file}</c>. Maps nothing outside Development: the page speaks to the
    /// simulators, which are mapped in Development only.
    /// </summary>
    /// <param name="endpoints">The routes of the host.</param>
    public static IEndpointRouteBuilder MapPhones(this IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            return endpoints;

        var files = ReadFiles();
        endpoints.MapMethods("/", Reading, (HttpResponse response) => Give(files["index.html"], response)).ExcludeFromDescription();
        endpoints.MapMethods("/phones/{file}", Reading, Results<FileContentHttpResult, NotFound> (string file, HttpResponse response) =>
            files.TryGetValue(file, out var found) ? Give(found, response) : TypedResults.NotFound()).ExcludeFromDescription();
        return endpoints;
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

    private static FrozenDictionary<string, PageFile> ReadFiles()
    {
        var assembly = typeof(PhonesEndpoint).Assembly;
        var contentTypes = new FileExtensionContentTypeProvider();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Folder.Length..], ReadFile, StringComparer.Ordinal);

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
}
