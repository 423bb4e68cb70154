using Microsoft.Net.Http.Headers;

namespace VssId.Bot.Pages;

/// <summary>One file of the page, held in memory.</summary>
/// <param name="Bytes">The file as it is sent.</param>
/// <param name="ContentType">Its media type, with the character set when it is text.</param>
/// <param name="Tag">Changes with the bytes.</param>
internal sealed record PageFile(byte[] Bytes, string ContentType, EntityTagHeaderValue Tag);
