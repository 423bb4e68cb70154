namespace VssId.Channels.WebChat.Page;

/// <summary>A file of the page. Its address names its content, so it is kept for ever by whoever fetched it.</summary>
/// <param name="Path">Address, such as <c>/chat/chat.3f9a….js</c>.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Brotli">Content, compressed.</param>
/// <param name="Gzip">Content, compressed.</param>
internal sealed record PageAsset(string Path, string ContentType, ReadOnlyMemory<byte> Brotli, ReadOnlyMemory<byte> Gzip);
