using System.Text.Json;
using VssId.Backend.Client;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;

namespace VssId.Bot.Services.Registration;

/// <summary>Fetches a printed declaration from the backend, when it is delivered.</summary>
internal sealed class FormPrinter(Citizen citizen) : IPrinter
{
    /// <inheritdoc/>
    public string Kind => FormDocument.KindName;

    /// <inheritdoc/>
    public string MediaType => "application/pdf";

    /// <inheritdoc/>
    /// <exception cref="EffectFailedException">The backend does not answer, or the file is decided on: then there is nothing to sign any more.</exception>
    public async ValueTask<byte[]> PrintAsync(JsonElement data, CancellationToken cancellationToken)
    {
        var document = data.Deserialize(FormJson.Default.FormDocument)!;
        var place = new Place(document.Channel, document.Conversation, "");
        return await citizen.FindAsync(backend => backend.GetFormAsync(document.Id, place.ToHeaders(), cancellationToken)) is { } form
            ? form.Content
            : throw new InvalidOperationException("The declaration is not kept any more.");
    }
}
