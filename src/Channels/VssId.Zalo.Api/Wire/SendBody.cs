using System.Text.Json.Nodes;

namespace VssId.Zalo.Api.Wire;

internal sealed record SendBody(SendBody.To Recipient, SendBody.Content Message)
{
    internal sealed record To(string UserId);

    internal sealed record Content(string? Text, Attached? Attachment);

    internal sealed record Attached(string Type, Payload Payload);

    internal sealed record Payload
    {
        public string? TemplateType { get; init; }

        public IReadOnlyList<Element>? Elements { get; init; }

        public IReadOnlyList<Button>? Buttons { get; init; }

        public string? Token { get; init; }
    }

    internal sealed record Element(string MediaType, string AttachmentId);

    internal sealed record Button(string Title, string Type, JsonNode Payload);
}
