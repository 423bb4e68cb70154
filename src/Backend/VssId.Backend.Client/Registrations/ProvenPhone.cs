namespace VssId.Backend.Client.Registrations;

/// <summary>The phone of a registration is proven.</summary>
/// <param name="Phone">The phone, <c>+84…</c>.</param>
public sealed record ProvenPhone(string Phone)
{
    /// <summary>Never prints the phone.</summary>
    public override string ToString() => nameof(ProvenPhone);
}
