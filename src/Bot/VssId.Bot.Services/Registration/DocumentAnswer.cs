using VssId.Backend.Client.Registrations;

namespace VssId.Bot.Services.Registration;

/// <summary>The document somebody registers by.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Number">12 digits, or 6 to 12 of <c>A-Z 0-9</c>.</param>
internal readonly record struct DocumentAnswer(IdDocument Kind, string Number)
{
    /// <summary>Never prints the number.</summary>
    public override string ToString() => nameof(DocumentAnswer);
}
