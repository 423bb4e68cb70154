namespace VssId.Backend.Client.Registrations;

/// <summary>The declaration on paper.</summary>
/// <param name="Content">A PDF.</param>
public sealed record PrintedForm(byte[] Content)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(PrintedForm);
}
