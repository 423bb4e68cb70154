namespace VssId.Backend.Client.Registrations;

/// <summary>The wish for a one-time code to the phone of a registration.</summary>
/// <param name="Place">Where this is said.</param>
/// <param name="Phone">The phone, <c>+84…</c>.</param>
public sealed record RegistrationCodeRequest(Place Place, string Phone)
{
    /// <summary>Never prints the phone.</summary>
    public override string ToString() => nameof(RegistrationCodeRequest);
}
