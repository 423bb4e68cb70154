namespace VssId.Backend.Client.Registrations;

/// <summary>A registration as it was left.</summary>
/// <param name="Id">Its id in this conversation.</param>
/// <param name="State">How it stands.</param>
/// <param name="Answers">What was answered.</param>
/// <param name="Reason">What the officer says.</param>
public sealed record TakenRegistration(Guid Id, RegistrationState State, IReadOnlyDictionary<string, string> Answers, string? Reason)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(TakenRegistration);
}
