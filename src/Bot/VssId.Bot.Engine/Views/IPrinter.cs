using System.Text.Json;

namespace VssId.Bot.Engine.Views;

/// <summary>Makes one kind of file.</summary>
public interface IPrinter
{
    /// <summary>Name of the kind, as in <see cref="Document.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Media type of the file, such as <c>application/pdf</c>.</summary>
    string MediaType { get; }

    /// <summary>Makes it. The same data give the same bytes.</summary>
    /// <param name="data">What it is made from.</param>
    /// <param name="cancellationToken">Ends the delivery.</param>
    /// <returns>At most 4 MB (Zalo takes 5).</returns>
    ValueTask<byte[]> PrintAsync(JsonElement data, CancellationToken cancellationToken);
}
