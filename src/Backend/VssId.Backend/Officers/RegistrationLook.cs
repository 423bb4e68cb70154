using VssId.Backend.Client.Registrations;
using VssId.Backend.People;

namespace VssId.Backend.Officers;

/// <summary>A registration as an officer sees it: whole, for whoever decides compares every letter.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Code of the file.</param>
/// <param name="State">How it stands.</param>
/// <param name="Channel">Channel on which it was filed.</param>
/// <param name="FiledAt">When it was filed.</param>
/// <param name="AnswerBy">By when the office answers.</param>
/// <param name="Seen">How it stood when it was shown; goes back with a decision.</param>
/// <param name="Holder">Name of the officer who has it; absent when nobody has.</param>
/// <param name="IsMine">Whether that is the officer who looks.</param>
/// <param name="Form">The declaration; absent once the account is open.</param>
/// <param name="OnRecord">The person on record.</param>
/// <param name="HasAccount">Whether that person has an account.</param>
/// <param name="Office">Name of the office that receives the file.</param>
/// <param name="Photos">Which pictures there are.</param>
/// <param name="Reason">What the citizen was told last.</param>
/// <param name="Document">The document that was shown.</param>
/// <param name="PaperAt">When the signed paper was received; absent before.</param>
internal sealed record RegistrationLook(
    Guid Id,
    string Code,
    RegistrationState State,
    string Channel,
    DateTimeOffset FiledAt,
    DateTimeOffset AnswerBy,
    string Seen,
    string? Holder,
    bool IsMine,
    RegistrationForm? Form,
    Person? OnRecord,
    bool HasAccount,
    string? Office,
    IReadOnlyList<PhotoKind> Photos,
    string? Reason,
    ShownDocument? Document,
    DateTimeOffset? PaperAt)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => $"{nameof(RegistrationLook)} {{ {State} }}";
}
