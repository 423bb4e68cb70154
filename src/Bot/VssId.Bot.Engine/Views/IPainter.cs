using System.Text.Json;

namespace VssId.Bot.Engine.Views;

/// <summary>Draws one kind of picture.</summary>
public interface IPainter
{
    /// <summary>Name of the kind, as in <see cref="Picture.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Draws it. The same data give the same bytes.</summary>
    /// <returns>A PNG of at most 1 MB (Zalo takes no larger picture).</returns>
    byte[] Paint(JsonElement data);
}
