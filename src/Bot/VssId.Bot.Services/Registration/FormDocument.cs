using System.Text.Json;
using VssId.Backend.Client;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Registration;

/// <summary>The printed declaration of a file: the backend prints it when it is delivered.</summary>
/// <param name="Id">Id of the registration.</param>
/// <param name="Channel">Channel of the conversation in which it was filed.</param>
/// <param name="Conversation">That conversation.</param>
/// <param name="Code">Code of the file.</param>
internal sealed record FormDocument(Guid Id, string Channel, string Conversation, string Code)
{
    /// <summary>Name of the kind of document.</summary>
    public const string KindName = "form-01";

    /// <summary>Never prints the code.</summary>
    public override string ToString() => nameof(FormDocument);

    /// <summary>As something to show.</summary>
    public static Document Of(Guid id, Place place, string code, Speech speech) => new(
        KindName,
        JsonSerializer.SerializeToElement(new FormDocument(id, place.Channel, place.Conversation, code), FormJson.Default.FormDocument),
        RegistrationWording.FormText.In(speech),
        RegistrationWording.FormLabel.In(speech),
        "to-khai-mau-01.pdf");
}
