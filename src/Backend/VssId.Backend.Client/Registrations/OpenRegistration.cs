namespace VssId.Backend.Client.Registrations;

/// <summary>The registration that is open in a conversation.</summary>
/// <param name="Id">Its id; absent when there is none.</param>
/// <param name="State">How it stands; absent when there is none.</param>
/// <param name="Phone">Its phone, masked.</param>
/// <param name="Reason">What the officer says.</param>
public sealed record OpenRegistration(Guid? Id, RegistrationState? State, string? Phone, string? Reason)
{
    /// <summary>Never prints the phone.</summary>
    public override string ToString() => nameof(OpenRegistration);
}
