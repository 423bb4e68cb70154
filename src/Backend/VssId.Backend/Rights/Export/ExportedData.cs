using VssId.Backend.Client;
using VssId.Backend.Client.Rights;

namespace VssId.Backend.Rights.Export;

/// <summary>Everything that is kept of a citizen here and is of use to them. Times in UTC, ISO 8601.</summary>
/// <param name="Schema">Number of this shape; another shape gets another one.</param>
/// <param name="MadeAt">When the file was made.</param>
/// <param name="Person">What is on record.</param>
/// <param name="Account">The account.</param>
/// <param name="Card">The health-insurance card, when there is one.</param>
/// <param name="Children">Children under 18 that belong to the account, the oldest first.</param>
/// <param name="Record">Participation, benefits and visits.</param>
/// <param name="Consents">Consents that were given and withdrawn, the latest first.</param>
/// <param name="Notices">Notices.</param>
/// <param name="Places">Conversations in which the account was signed in, the latest first.</param>
/// <param name="SignIns">Sign-ins of the last 90 days, the latest first.</param>
/// <param name="Files">Files at the office, the latest first.</param>
/// <param name="Looks">Who looked at the data, the latest first.</param>
/// <param name="LeftOut">What is kept and not here.</param>
internal sealed record ExportedData(
    int Schema,
    DateTimeOffset MadeAt,
    ExportedPerson Person,
    ExportedAccount Account,
    HealthCard? Card,
    IReadOnlyList<ExportedChild> Children,
    ExportedRecord Record,
    IReadOnlyList<Consent> Consents,
    ExportedNotices Notices,
    IReadOnlyList<ExportedPlace> Places,
    IReadOnlyList<ExportedSignIn> SignIns,
    IReadOnlyList<ExportedFile> Files,
    IReadOnlyList<Look> Looks,
    IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(ExportedData);
}
